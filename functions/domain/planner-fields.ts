import type { Field } from './field.ts';
import { parameters } from './parameters.ts';

const number = (zh: string, en: string, min: number, max: number, ...given: Given[]) =>
  ({
    kind: 'integer',
    min,
    max,
    label: { zh, en },
    privacy: 'public',
    requiredToSave: true,
    ...(given.length > 0 && { shownWhen: { field: 'given', in: given } }),
  }) as const satisfies Field;

/** What of a design is settled first; the rest follows. */
const given = [
  { code: 'size', zh: '每县几所学校、每校几名儿童', en: 'Schools and children' },
  { code: 'precision', zh: '全省要多准', en: 'How precise the province is to be' },
  { code: 'time', zh: '一共有多少时间', en: 'How much time there is' },
] as const;
export type Given = (typeof given)[number]['code'];

/** Half of a 95 % interval, in thousandths. */
const precisions = [
  { code: '5', zh: '±0.5个百分点', en: '±0.5 percentage points' },
  { code: '10', zh: '±1个百分点', en: '±1 percentage point' },
  { code: '20', zh: '±2个百分点', en: '±2 percentage points' },
  { code: '30', zh: '±3个百分点', en: '±3 percentage points' },
] as const;

/** What is taken for granted, whatever is settled. */
export const assumed = {
  counties: number('几个县（市、区）', 'Counties', 1, 3000),
  ofCounty: number('平均每县几名儿童', 'Children of a county, on the average', 1, 1_000_000),
  pass: number('预计合格率（%）', 'Expected to pass (%)', 1, 99),
  icc: {
    ...number('同校孩子有多相近（%）', 'How alike children of a school are (%)', 0, 90),
    help: {
      zh: `0为互不相关；没有上一轮结果时用${parameters.clustering.value / 10}`,
      en: `0 for not at all; without an earlier round ${parameters.clustering.value / 10}`,
    },
  },
  atSchool: number('去一所学校几分钟（含路上）', 'Minutes for a school, with the way', 1, 5000),
  atChild: number('查一名儿童几分钟', 'Minutes for a child', 1, 600),
} as const satisfies Record<string, Field>;

/** What is asked of whoever plans a sample (SAMPLING §2.5), in the shape of a form's fields. */
export const plannerFields = {
  given: {
    kind: 'choice',
    codes: given,
    label: { zh: '先定什么', en: 'What is settled first' },
    privacy: 'public',
    requiredToSave: true,
  },
  perCounty: number('每县抽几所学校', 'Schools drawn in a county', 2, 60, 'size'),
  take: number('每校抽几名儿童', 'Children drawn in a school', 1, 60, 'size'),
  precision: {
    kind: 'choice',
    codes: precisions,
    label: { zh: '全省的误差不超过', en: 'No further off for the province than' },
    privacy: 'public',
    requiredToSave: true,
    shownWhen: { field: 'given', in: ['precision'] },
  },
  teamDays: number('各组加起来共几天', 'Days of all teams together', 1, 100_000, 'time'),
  ...assumed,
} as const satisfies Record<string, Field>;
