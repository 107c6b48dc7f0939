import { changeOf, leftOf, shownRate } from '../../../../functions/domain/rate.ts';
import type { Cell, ShownShare } from '../../../../functions/domain/small-cells.ts';
import type { Counted, Part } from './measures.ts';

export const sorts = ['left', 'rate', 'name'] as const;

/** A part of an area as a line of its table, under one measure. */
export interface PartRow {
  readonly id: string;
  readonly name: string;
  /** Nothing where nothing was counted or reported yet: that is not nought. */
  readonly share: ShownShare | undefined;
  readonly left: Cell | undefined;
  /** By how many more are left than the day before. */
  readonly change: number | undefined;
  readonly counted: Counted | undefined;
}
interface Narrowing {
  readonly search: string;
  readonly only: string;
  readonly sort: string;
}

/** A part under a measure. A school without a headcount has no archiving rate: 未报. */
export function partRow({ id, name, counted }: Part, measure: string): PartRow {
  const isSilent = measure === 'coverage' && counted?.coverage.reported === 0;
  const share = isSilent ? undefined : counted?.shares[measure];
  const before = counted?.before?.shares[measure];
  const left = share && leftOf(share);
  return { id, name, share, left, change: changeOf(share, before), counted };
}

/** The parts of an area, worst first unless asked otherwise. */
export function partRows(
  parts: readonly Part[],
  measure: string,
  { search, only, sort }: Narrowing,
): PartRow[] {
  return parts
    .map((part) => partRow(part, measure))
    .filter(({ name }) => name.includes(search))
    .filter(({ left }) => only !== 'left' || (left !== undefined && left !== 0))
    .filter(({ share }) => only !== 'silent' || share === undefined)
    .sort(order[sort] ?? worst);
}

const inChinese = new Intl.Collator('zh-CN');
const byName = (a: PartRow, b: PartRow) => inChinese.compare(a.name, b.name);
/** What does not show stands where it belongs: few above none, the withheld above the few. */
const amount = ({ left }: PartRow) =>
  typeof left === 'number' ? left : left === undefined ? -1 : left === 'few' ? 1 : 5;
const rate = ({ share }: PartRow) => (share && shownRate(share)?.thousandths) ?? 2_000;
const worst = (a: PartRow, b: PartRow) =>
  amount(b) - amount(a) || rate(a) - rate(b) || byName(a, b);
const order: Readonly<Record<string, (a: PartRow, b: PartRow) => number>> = {
  left: worst,
  rate: (a, b) => rate(a) - rate(b) || worst(a, b),
  name: byName,
};
