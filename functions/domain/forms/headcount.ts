import type { SchoolCard } from '../card.ts';
import type { CodeList } from '../codes/code-list.ts';
import { form, type RecordOf } from '../form.ts';

const source = [
  { code: 'school', zh: '学校摸排', en: 'School survey' },
  { code: 'civilAffairs', zh: '民政名单', en: 'Civil affairs list' },
  { code: 'village', zh: '村居名单', en: 'Village list' },
  { code: 'other', zh: '其他', en: 'Other' },
] as const satisfies CodeList;

/**
 * How many left-behind children were identified at a school on a day, and by whose list: the denominator of the archiving
 * rate until there are lists to unite (DECISIONS 0021). A correction is the next number.
 */
export const headcount = form({
  id: 'headcount',
  version: 1,
  subject: 'school',
  kind: 'section',
  title: { zh: '填报底数', en: 'Headcount' },
  clause: '（七）1',
  fields: {
    children: {
      kind: 'integer',
      min: 0,
      max: 10_000,
      label: { zh: '农村留守儿童人数', en: 'Left-behind children identified' },
      help: {
        zh: '摸排或名单上的人数，不是已建档的人数',
        en: 'As surveyed or listed, not the files that exist',
      },
      privacy: 'internal',
      requiredToSave: true,
    },
    source: {
      kind: 'choice',
      codes: source,
      label: { zh: '人数来源', en: 'Source' },
      privacy: 'internal',
      requiredToSave: true,
    },
    countedOn: {
      kind: 'date',
      label: { zh: '截至哪天', en: 'As of' },
      help: { zh: '名单或摸排的日期', en: 'The day of the list or survey' },
      privacy: 'internal',
      requiredToSave: true,
    },
  },
  groups: [
    {
      id: 'headcount',
      title: { zh: '底数', en: 'Headcount' },
      fields: ['children', 'source', 'countedOn'],
    },
  ],
  fold: (card: SchoolCard, record): SchoolCard => {
    const { children, source, countedOn } = record.data as RecordOf<typeof headcount>;
    const { id, number = 0, by } = record;
    return { ...card, headcount: { number, children, source, on: countedOn, record: id, by } };
  },
});
