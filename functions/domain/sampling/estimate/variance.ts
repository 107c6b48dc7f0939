import {
  less,
  product,
  scaled,
  scaledLinear,
  sumOfLinear,
  sumOfQuadratic,
  type Linear,
  type Quadratic,
} from '../../statistics/quadratic.ts';
import {
  minus,
  ONE,
  over,
  rational,
  sum,
  times,
  ZERO,
  type Rational,
} from '../../statistics/rational.ts';

/** A school drawn by chance, with the total of its residuals over its chance. */
export interface Weighed {
  readonly chance: Rational;
  /** e = Σ w (y − p), as a − b·p. */
  readonly total: Linear;
}

/**
 * The variance between the schools of a stratum that chance drew without replacement (Deville 1993, SAMPLING §2.12):
 * Σ (1−π)(e−A)² / (1 − Σ a²), with a the shares of 1−π and A their mean of e. What it is of p stays open.
 * @param schools two or more, each with a chance below one
 */
export function betweenSchools(schools: readonly Weighed[]): Quadratic {
  const rest = schools.map(({ chance }) => minus(ONE, chance));
  const all = sum(rest);
  const squares = schools.map(({ total }, at) => scaled(product(total, total), restAt(rest, at)));
  const mean = sumOfLinear(schools.map(({ total }, at) => scaledLinear(total, restAt(rest, at))));
  const spread = less(sumOfQuadratic(squares), scaled(product(mean, mean), over(ONE, all)));
  const shares = over(sum(rest.map((each) => times(each, each))), times(all, all));
  return scaled(spread, over(ONE, minus(ONE, shares)));
}

function restAt(rest: readonly Rational[], at: number): Rational {
  return rest[at] ?? ONE;
}

/**
 * The same where one school alone is left of a stratum: its distance from the mean of all schools drawn by chance. It
 * errs on the safe side, and whoever uses it says so.
 */
export function fromGrandMean({ chance, total }: Weighed, mean: Linear): Quadratic {
  const away = sumOfLinear([total, scaledLinear(mean, rational(-1n))]);
  return scaled(product(away, away), minus(ONE, chance));
}

/** Children of a school, or of one domain of it: how many were observed, and of them who counts and how many pass. */
export interface Observed {
  readonly listed: number;
  readonly observed: number;
  readonly counted: number;
  readonly passed: number;
}

/** The sum of squares of residuals d·(y − p) around their mean. */
export function squaresWithin({ observed, counted, passed }: Observed): Quadratic {
  const [m, n, s] = [observed, counted, passed];
  return {
    a: rational(s * m - s * s, m),
    b: rational(2 * (s * m - s * n), m),
    c: rational(n * m - n * n, m),
  };
}

/**
 * The variance from drawing some of the children (Särndal, Swensson and Wretman 1992, ch. 4): N² (1 − m/N) s² / (m·π).
 * @param pooled s² of all schools together, for a school of whose children a single one was observed
 */
export function withinSchool(part: Observed, chance: Rational, pooled: () => Quadratic): Quadratic {
  const { listed, observed } = part;
  const left = rational(listed * (listed - observed), observed);
  if (left.n === 0n) return NONE; // all were observed
  const spread = observed > 1 ? scaled(squaresWithin(part), rational(1, observed - 1)) : pooled();
  return scaled(spread, over(left, chance));
}
const NONE: Quadratic = { a: ZERO, b: ZERO, c: ZERO };
