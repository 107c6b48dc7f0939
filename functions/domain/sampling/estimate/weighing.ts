import { parameters } from '../../parameters.ts';
import {
  compare,
  minus,
  ONE,
  over,
  plus,
  rational,
  sum,
  times,
  type Rational,
} from '../../statistics/rational.ts';
import type { KnownSchool } from './released.ts';

/** How unequally children weigh who were seen, and how many they are worth. */
export interface Weighing {
  readonly least: Rational;
  readonly most: Rational;
  /** n Σw² / (Σw)²: 1 where all weigh the same (Kish 1965). */
  readonly kish: Rational;
  /**
   * How many children drawn one by one would tell as much, by weights and by how alike children of one school are taken
   * to be: (Σw)² / ((1−ρ) Σw² + ρ Σ W_i²), W_i the weight of a school’s children (Gabler, Häder and Lahiri 1999).
   */
  readonly worth: Rational;
}

const ALIKE = rational(parameters.alikeWeights.value, 1000);
const ICC = rational(parameters.clustering.value, 1000);

/**
 * The weights of the children of some schools that were seen, exactly.
 * @param at of those alone to whom this indicator applies
 * @returns nothing where none was seen
 */
export function weighingOf(schools: readonly KnownSchool[], at?: number): Weighing | undefined {
  const bySchool = schools.map(({ parts }) =>
    parts.map(({ listed, observed, chance }) => ({
      weight: over(rational(listed, observed.length), chance),
      seen: observed.filter(({ ys }) => at === undefined || ys[at] !== undefined).length,
    })),
  );
  const groups = bySchool.flat().filter(({ seen }) => seen > 0);
  const weights = groups.map(({ weight }) => weight).sort(compare);
  const [least, most] = [weights[0], weights.at(-1)];
  if (!least || !most) return undefined;
  const all = groups.reduce((count, { seen }) => count + seen, 0);
  const totals = bySchool.map((parts) =>
    sum(parts.map(({ weight, seen }) => times(weight, rational(seen)))),
  );
  const squares = sum(
    groups.map(({ weight, seen }) => times(times(weight, weight), rational(seen))),
  );
  const ofSchools = sum(totals.map((total) => times(total, total)));
  const total = sum(totals);
  const square = times(total, total);
  return {
    ...{ least, most },
    kish: over(times(rational(all), squares), square),
    worth: over(square, plus(times(minus(ONE, ICC), squares), times(ICC, ofSchools))),
  };
}

/** True where children may be counted as if each weighed the same (SAMPLING §2.14). */
export function areAlike({ kish }: Pick<Weighing, 'kish'>): boolean {
  return compare(kish, ALIKE) <= 0;
}
