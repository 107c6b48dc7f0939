import { approximately } from '../../statistics/decimal.ts';
import { clopperPearson } from '../../statistics/intervals.ts';
import { minus, ONE, type Rational } from '../../statistics/rational.ts';
import type { Estimate } from './estimate.ts';
import { publishedInterval } from './published-interval.ts';

/** Upper limits of a share that fails, each with the same chance of lying below it. */
export interface FailureLimit {
  /** What the findings leave open. */
  readonly limit: number;
  /** What they would leave open if nobody had failed: no finding makes less. */
  readonly atNone: number;
}

/** A limit is told for chances below a half; a design that asks for more gets this. */
const MOST_OUTSIDE = 0.9;

/**
 * The one-sided upper limit of the weighted share that fails (SAMPLING §2.14): the upper end of the interval that
 * §2.13 has for the rate. Where that has none or none but the worst that can be, for too few schools or because all
 * pass, the sample cannot tell its own variance: then Clopper and Pearson’s with as many children as those seen are
 * worth. A failure never makes it less.
 * @param worth how many children drawn one by one would tell as much, 1 or more
 * @param beta the chance of a true share above the limit
 */
export function failureLimit(of: Estimate, worth: Rational, beta: Rational): FailureLimit {
  const outside = Math.min(2 * approximately(beta), MOST_OUTSIDE);
  const n = approximately(worth);
  const [, atNone] = clopperPearson(0, n, outside);
  if (of.rate.n === 0n) return { limit: 1, atNone };
  const failing = approximately(minus(ONE, of.rate));
  const published = of.failures > 0 ? publishedInterval(of, outside) : undefined;
  const high = published ? 1 - published.interval[0] : clopperPearson(failing * n, n, outside)[1];
  return { limit: Math.max(high, atNone), atNone };
}
