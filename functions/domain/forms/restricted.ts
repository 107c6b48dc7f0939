import * as codes from '../codes/restricted.ts';
import { form } from '../form.ts';

/**
 * F06, what was seen and heard of a child in a serious mood or bullied, and whom the school told: 及时与其父母和受委托监护人联系.
 * It lies apart from the child’s file, is read by those named in it and by who wrote it (DECISIONS 0015), and changes no
 * card.
 */
export const restricted = form({
  id: 'restricted',
  number: 'F06',
  version: 1,
  subject: 'restricted',
  kind: 'event',
  title: { zh: '受限记录', en: 'Restricted record' },
  clause: '（九）4',
  fields: {
    matter: {
      kind: 'choices',
      codes: codes.matters,
      label: { zh: '什么事', en: 'About what' },
      privacy: 'sensitive',
      requiredToSave: true,
    },
    seen: {
      kind: 'text',
      long: true,
      min: 10,
      max: 2000,
      label: { zh: '看到听到了什么', en: 'What was seen and heard' },
      help: {
        zh: '只写看到听到的，不追问孩子',
        en: 'Only what you saw and heard; do not question the child',
      },
      privacy: 'sensitive',
      requiredToSave: true,
    },
    told: {
      kind: 'lines',
      max: 6,
      label: { zh: '告诉了谁', en: 'Who was told' },
      help: {
        zh: '父母和受委托监护人都要及时联系',
        en: 'Parents and delegated guardian, promptly',
      },
      privacy: 'sensitive',
      by: 'whom',
      fields: {
        whom: {
          kind: 'choice',
          codes: codes.toldWhom,
          label: { zh: '谁', en: 'Who' },
          privacy: 'sensitive',
          requiredToSave: true,
        },
        on: {
          kind: 'date',
          label: { zh: '哪天', en: 'On which day' },
          privacy: 'internal',
          requiredToSave: true,
        },
        said: {
          kind: 'text',
          max: 100,
          label: { zh: '对方怎么说', en: 'What they said' },
          privacy: 'sensitive',
        },
      },
    },
    measures: {
      kind: 'text',
      long: true,
      max: 1000,
      label: { zh: '采取的措施', en: 'Measures taken' },
      privacy: 'sensitive',
    },
    readers: {
      kind: 'staff',
      many: true,
      label: { zh: '谁可以看', en: 'Who may read it' },
      help: {
        zh: '只有这些人和你自己能打开，需要时加心理健康教师和校长',
        en: 'They and you alone can open it; add the psychology teacher and the head if needed',
      },
      privacy: 'internal',
      requiredToSave: true,
    },
    readersName: {
      kind: 'text',
      max: 200,
      label: { zh: '可以看的人', en: 'Readers' },
      privacy: 'personal',
      derived: true,
    },
    /** The id of the talk it came from: known to the page, never asked. */
    about: {
      kind: 'text',
      max: 26,
      label: { zh: '出自哪次谈话', en: 'From which talk' },
      privacy: 'sensitive',
    },
  },
  groups: [
    {
      id: 'restricted',
      title: { zh: '受限记录', en: 'Restricted record' },
      fields: ['matter', 'seen', 'told', 'measures', 'readers', 'readersName', 'about'],
    },
  ],
  fold: (nothing: object) => nothing,
});
