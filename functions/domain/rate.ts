import { parameters } from './parameters.ts';
import type { Cell, ShownShare } from './small-cells.ts';

/** The most that a count below the floor can be. */
const MOST = parameters.smallCell.value - 1;

/** A rate in thousandths, cut and never rounded up: 99.96 % is 999. Nothing where nobody is counted. */
export function rateOf(n: number, of: number): number | undefined {
  return of === 0 ? undefined : Math.floor((n * 1000) / of);
}

/** A rate in thousandths: as it is, or of a share that does not show the bound that can be said. */
export interface ShownRate {
  readonly is: 'exact' | 'atLeast' | 'atMost';
  readonly thousandths: number;
}

/** True where more is there than the denominator knows of: a school with more files than its headcount says. */
export function isBeyond({ n, of }: ShownShare): boolean {
  return typeof n === 'number' && typeof of === 'number' && n > of;
}

/** What may be said of a share’s rate; nothing where nobody is counted, nothing shows, or the denominator is too old. */
export function shownRate({ n, of }: ShownShare): ShownRate | undefined {
  if (isBeyond({ n, of })) return undefined;
  if (typeof of !== 'number' || of === 0 || n === 'withheld') return undefined;
  if (n === 'most') return { is: 'atLeast', thousandths: rateOf(of - MOST, of) ?? 0 };
  if (n === 'few') return { is: 'atMost', thousandths: Math.ceil((MOST * 1000) / of) };
  return { is: 'exact', thousandths: rateOf(n, of) ?? 0 };
}

/** What is left of a share; nothing is where more is done than was due. */
export function leftOf({ n, of }: ShownShare): Cell {
  if (n === 'most') return 'few';
  if (n === 'few') return 'most';
  return typeof n === 'number' && typeof of === 'number' ? Math.max(0, of - n) : 'withheld';
}

/** By how much more is left than before; nothing where either does not show. */
export function changeOf(now: ShownShare | undefined, before: ShownShare | undefined) {
  const [left, then] = [now && leftOf(now), before && leftOf(before)];
  return typeof left === 'number' && typeof then === 'number' ? left - then : undefined;
}
