import type { ChildCard } from '../card.ts';
import * as codes from '../codes/care.ts';
import { form } from '../form.ts';
import { counts } from '../record.ts';
import { withTalk } from '../talk-weeks.ts';

/**
 * F04, one talk with one child: 组织关爱责任人与每名留守儿童每两周开展一次谈心谈话. A talk with a group does not count as a talk with each.
 * What is restricted is not stored here (DECISIONS 0015): suspected harm leads to the numbers to call, a serious mood and
 * bullying to the people to tell.
 */
export const talk = form({
  id: 'talk',
  number: 'F04',
  version: 1,
  subject: 'child',
  kind: 'event',
  mayComeLate: true,
  title: { zh: '谈心谈话', en: 'Heart-to-heart talk' },
  clause: '（九）2',
  fields: {
    moment: {
      kind: 'moment',
      label: { zh: '什么时候', en: 'When' },
      privacy: 'internal',
      requiredToSave: true,
    },
    mode: {
      kind: 'choice',
      codes: codes.mode,
      label: { zh: '怎么谈的', en: 'How' },
      privacy: 'internal',
      asLast: true,
      requiredToSave: true,
    },
    modeReason: {
      kind: 'text',
      max: 60,
      label: { zh: '为什么没有当面谈', en: 'Why not face to face' },
      privacy: 'internal',
      shownWhen: { field: 'mode', in: ['phone', 'video'] },
      requiredToSave: true,
    },
    place: {
      kind: 'choice',
      codes: codes.place,
      label: { zh: '在哪里', en: 'Where' },
      privacy: 'internal',
      shownWhen: { field: 'mode', in: ['inPerson'] },
      asLast: true,
      requiredToSave: true,
    },
    topics: {
      kind: 'choices',
      codes: codes.topics,
      label: { zh: '聊了什么', en: 'About what' },
      privacy: 'personal',
      requiredToSave: true,
    },
    mood: {
      kind: 'choice',
      codes: codes.mood,
      leads: [{ code: 'serious', zh: '很不好', en: 'Very bad', to: 'contacts', as: 'followedUp' }],
      label: { zh: '情绪', en: 'Mood' },
      privacy: 'sensitive',
      requiredToSave: true,
    },
    issues: {
      kind: 'choices',
      codes: codes.issues,
      leads: [
        { code: 'bullying', zh: '受欺负', en: 'Bullied', to: 'contacts', as: 'followedUp' },
        { code: 'suspectedHarm', zh: '疑似受侵害', en: 'Suspected harm', to: 'harm' },
      ],
      label: { zh: '发现的情况', en: 'What came to light' },
      privacy: 'sensitive',
      requiredToSave: true,
    },
    content: {
      kind: 'text',
      long: true,
      min: 30,
      max: 2000,
      label: { zh: '谈话内容', en: 'What was said' },
      help: { zh: '写孩子说了什么，怎么回应的', en: 'What the child said and how you answered' },
      privacy: 'sensitive',
      requiredToSave: true,
    },
    followUp: {
      kind: 'text',
      max: 60,
      label: { zh: '说好的事', en: 'What was agreed' },
      help: { zh: '下次谈话时会显示在最上面', en: 'Shown at the top of the next talk' },
      privacy: 'sensitive',
    },
    followUpOn: {
      kind: 'date',
      future: true,
      label: { zh: '哪天再看', en: 'Look again on' },
      aside: true,
      privacy: 'internal',
    },
    actions: {
      kind: 'text',
      long: true,
      max: 500,
      label: { zh: '采取的措施', en: 'Measures taken' },
      aside: true,
      privacy: 'sensitive',
    },
    effect: {
      kind: 'text',
      long: true,
      max: 500,
      label: { zh: '效果', en: 'Effect' },
      aside: true,
      privacy: 'sensitive',
    },
    duration: {
      kind: 'integer',
      min: 5,
      max: 120,
      says: { zh: '{n}分钟', en: '{n} minutes' },
      label: { zh: '谈了几分钟', en: 'Minutes' },
      aside: true,
      privacy: 'internal',
    },
  },
  groups: [
    {
      id: 'talk',
      title: { zh: '这次谈话', en: 'This talk' },
      fields: [
        'moment',
        'mode',
        'modeReason',
        'place',
        'topics',
        'mood',
        'issues',
        'content',
        'followUp',
        'followUpOn',
        'actions',
        'effect',
        'duration',
      ],
    },
  ],
  fold: (before: ChildCard, record) => {
    const card = counts(record) ? { ...before, ...withTalk(before, record) } : before;
    if (!counts(record) || (card.talked && card.talked.on > record.at)) return card;
    const followUp = record.data['followUp'] as string | undefined;
    return {
      ...card,
      talked: { on: record.at, record: record.id },
      lastFollowUp: followUp ?? card.lastFollowUp,
    };
  },
});
