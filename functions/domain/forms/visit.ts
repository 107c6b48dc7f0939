import type { ChildCard } from '../card.ts';
import { relation } from '../codes/child.ts';
import * as codes from '../codes/visit.ts';
import { form } from '../form.ts';
import { counts } from '../record.ts';

const told = (zh: string, en: string) =>
  ({
    kind: 'text',
    long: true,
    max: 1000,
    label: { zh, en },
    privacy: 'sensitive',
    requiredToSave: true,
  }) as const;

/** Three texts for every brother and sister were more than anybody writes on a phone: since version 2 one says them. */
const saidInOne = { retired: 2 } as const;

/**
 * F05, a home visit: 将留守儿童家访作为重点 (（十四）3), 了解居家生活环境，排查生活安全隐患 (（八）3). One visit may serve brothers and sisters: it stands in
 * each child's file under the same id, and each has findings of its own (DOMAIN E18).
 */
export const visit = form({
  id: 'visit',
  number: 'F05',
  version: 3,
  until: { 1: '2026-11-25', 2: '2026-11-26' },
  subject: 'child',
  kind: 'event',
  mayComeLate: true,
  title: { zh: '家访', en: 'Home visit' },
  clause: '（十四）3',
  fields: {
    moment: {
      kind: 'moment',
      label: { zh: '什么时候', en: 'When' },
      privacy: 'internal',
      requiredToSave: true,
    },
    visitors: {
      kind: 'staff',
      many: true,
      label: { zh: '谁去的', en: 'Who went' },
      help: { zh: '上门家访两人同去', en: 'On site, two go together' },
      privacy: 'internal',
      requiredToSave: true,
    },
    visitorsName: {
      kind: 'text',
      max: 300,
      label: { zh: '家访教师', en: 'Visitors' },
      privacy: 'personal',
      derived: true,
    },
    mode: {
      kind: 'choice',
      codes: codes.visitMode,
      label: { zh: '形式', en: 'How' },
      privacy: 'internal',
      asLast: true,
      requiredToSave: true,
    },
    purpose: {
      kind: 'choices',
      codes: codes.visitPurpose,
      label: { zh: '目的', en: 'Purpose' },
      privacy: 'internal',
      requiredToSave: true,
    },
    met: {
      kind: 'lines',
      max: 8,
      label: { zh: '见到了谁', en: 'Who was met' },
      privacy: 'personal',
      requiredToSave: true,
      by: 'relation',
      fields: {
        relation: {
          kind: 'choice',
          codes: relation,
          label: { zh: '与孩子的关系', en: 'Relation to the child' },
          privacy: 'personal',
          requiredToSave: true,
        },
        name: {
          kind: 'name',
          label: { zh: '姓名', en: 'Name' },
          privacy: 'personal',
          requiredToSave: true,
        },
        phone: { kind: 'phone', label: { zh: '电话', en: 'Phone' }, privacy: 'personal' },
      },
    },
    livesWith: {
      kind: 'choices',
      codes: codes.livesWith,
      leads: [
        { code: 'alone', zh: '独居或只和孩子同住', en: 'Alone, or with children only', to: 'harm' },
      ],
      label: { zh: '孩子和谁一起住', en: 'Lives with' },
      privacy: 'sensitive',
      requiredToSave: true,
      clause: '（八）5',
    },
    environment: told('家里的环境', 'The home'),
    hazards: {
      kind: 'lines',
      max: 12,
      label: { zh: '安全隐患', en: 'Hazards' },
      help: { zh: '没有就不选', en: 'Leave empty if there are none' },
      privacy: 'sensitive',
      clause: '（八）3',
      by: 'hazard',
      fields: {
        hazard: {
          kind: 'choice',
          codes: codes.hazardKind,
          label: { zh: '隐患', en: 'Hazard' },
          privacy: 'sensitive',
          requiredToSave: true,
        },
        level: {
          kind: 'choice',
          codes: codes.hazardLevel,
          label: { zh: '程度', en: 'Level' },
          privacy: 'sensitive',
          requiredToSave: true,
        },
        days: {
          kind: 'integer',
          min: 0,
          max: 90,
          says: { zh: '{n}天内解决', en: 'to fix within {n} days' },
          label: { zh: '几天内解决', en: 'Days to fix it' },
          privacy: 'internal',
          requiredToSave: true,
        },
        fixer: {
          kind: 'choice',
          codes: codes.hazardFixer,
          label: { zh: '谁来解决', en: 'Who fixes it' },
          privacy: 'internal',
          requiredToSave: true,
        },
        note: {
          kind: 'text',
          max: 100,
          label: { zh: '说明', en: 'Note' },
          privacy: 'sensitive',
        },
      },
    },
    study: { ...told('学习情况', 'Study'), ...saidInOne },
    life: { ...told('生活情况', 'Daily life'), ...saidInOne },
    mind: { ...told('心理情况', 'State of mind'), ...saidInOne },
    findings: {
      ...told('孩子的情况', 'How the child is'),
      help: {
        zh: '学习、生活、心理各写一两句',
        en: 'A sentence or two on study, daily life and mood',
      },
      since: 2,
    },
    photos: {
      kind: 'photos',
      max: 3,
      label: { zh: '照片', en: 'Photos' },
      help: { zh: '拍环境和隐患，不拍人脸', en: 'Of the home and hazards; no faces' },
      privacy: 'sensitive',
      aside: true,
      since: 3,
    },
    familyOpinion: {
      kind: 'text',
      long: true,
      max: 500,
      label: { zh: '家长或监护人的意见', en: 'What the family says' },
      aside: true,
      privacy: 'personal',
    },
    suggestions: {
      kind: 'text',
      long: true,
      max: 500,
      label: { zh: '建议和措施', en: 'Advice and measures' },
      aside: true,
      privacy: 'personal',
    },
    followUpOn: {
      kind: 'date',
      future: true,
      label: { zh: '哪天回访', en: 'Follow up on' },
      privacy: 'internal',
    },
  },
  groups: [
    {
      id: 'visit',
      title: { zh: '这次家访', en: 'This visit' },
      fields: ['moment', 'visitors', 'visitorsName', 'mode', 'purpose', 'met'],
    },
    {
      id: 'home',
      title: { zh: '家里', en: 'At home' },
      fields: ['livesWith', 'environment', 'hazards'],
    },
    {
      id: 'child',
      title: { zh: '孩子', en: 'The child' },
      own: true,
      fields: ['study', 'life', 'mind', 'findings'],
    },
    {
      id: 'after',
      title: { zh: '之后', en: 'Afterwards' },
      fields: ['photos', 'familyOpinion', 'suggestions', 'followUpOn'],
    },
  ],
  fold: (card: ChildCard, record) => {
    if (!counts(record) || (card.visited && card.visited.on > record.at)) return card;
    return { ...card, visited: { on: record.at, record: record.id } };
  },
});
