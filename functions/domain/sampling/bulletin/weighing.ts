import {
  compare,
  ONE,
  over,
  rational,
  sum,
  times,
  type Rational,
} from '../../statistics/rational.ts';
import type { KnownSchool } from '../estimate/released.ts';

/** How far the weights of the children that were seen differ. */
export interface Weighing {
  readonly least: Rational;
  readonly most: Rational;
  /** n Σw² / (Σw)²: how many times as many children would have to be seen as if all weighed the same (Kish 1965). */
  readonly kish: Rational;
}

/**
 * The weights of the children of some schools that were seen, exactly.
 * @param at of those alone to whom this indicator applies
 * @returns nothing where there are none
 */
export function weighingOf(schools: readonly KnownSchool[], at?: number): Weighing | undefined {
  const groups = schools
    .flatMap(({ parts }) => parts)
    .map(({ listed, observed, chance }) => ({
      weight: over(rational(listed, observed.length), chance),
      seen: observed.filter(({ ys }) => at === undefined || ys[at] !== undefined).length,
    }))
    .filter(({ seen }) => seen > 0);
  const [first] = groups;
  if (!first) return undefined;
  const all = groups.reduce((count, { seen }) => count + seen, 0);
  const total = sum(groups.map(({ weight, seen }) => times(weight, rational(seen))));
  const squares = sum(groups.map(({ weight: w, seen }) => times(times(w, w), rational(seen))));
  const weights = groups.map(({ weight }) => weight);
  return {
    least: weights.reduce((a, b) => (compare(b, a) < 0 ? b : a)),
    most: weights.reduce((a, b) => (compare(b, a) > 0 ? b : a)),
    kish: over(times(rational(all), squares), times(total, total)),
  };
}

/** Weights that differ no more than this are as good as alike (SAMPLING §2.14). */
const NEARLY = rational(11, 10);

export function areNearlyAlike({ kish }: Pick<Weighing, 'kish'> = { kish: ONE }): boolean {
  return compare(kish, NEARLY) <= 0;
}
