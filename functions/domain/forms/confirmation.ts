import type { ChildCard } from '../card.ts';
import type { CodeList } from '../codes/code-list.ts';
import { CONFIRMATION } from '../confirming.ts';
import { form } from '../form.ts';

const verdict = [
  { code: 'adopted', zh: '采用', en: 'Adopted' },
  { code: 'notAdopted', zh: '不采用', en: 'Not adopted' },
] as const satisfies CodeList;

/**
 * The school's word on a record that came up late, from somebody who no longer held the child. Adopted, the record has
 * its effect; not adopted, it stays to be read and has none.
 */
export const confirmation = form({
  id: CONFIRMATION,
  version: 1,
  subject: 'child',
  kind: 'event',
  title: { zh: '补记确认', en: 'Late record decided' },
  clause: '（十七）',
  fields: {
    record: {
      kind: 'text',
      max: 26,
      label: { zh: '哪条记录', en: 'Which record' },
      privacy: 'internal',
      requiredToSave: true,
    },
    verdict: {
      kind: 'choice',
      codes: verdict,
      label: { zh: '学校的决定', en: 'The school’s decision' },
      privacy: 'internal',
      requiredToSave: true,
    },
    why: {
      kind: 'text',
      max: 100,
      label: { zh: '为什么不采用', en: 'Why it is not adopted' },
      privacy: 'sensitive',
      shownWhen: { field: 'verdict', in: ['notAdopted'] },
      requiredToSave: true,
    },
  },
  groups: [
    {
      id: 'confirmation',
      title: { zh: '确认', en: 'Decision' },
      fields: ['record', 'verdict', 'why'],
    },
  ],
  fold: (card: ChildCard) => card,
});
