import { betaQuantile, tQuantile } from './beta.ts';

/** From and to, between 0 and 1. */
export type Interval = readonly [low: number, high: number];

/** The chance outside of a 95 % interval. */
const OUTSIDE = 0.05;

/**
 * Clopper and Pearson’s exact interval of a rate; so many found need not be a whole number (Korn and Graubard 1998).
 * @param found from 0 to n
 * @param n above 0
 */
export function clopperPearson(found: number, n: number, outside = OUTSIDE): Interval {
  const low = found <= 0 ? 0 : betaQuantile(outside / 2, found, n - found + 1);
  const high = found >= n ? 1 : betaQuantile(1 - outside / 2, found + 1, n - found);
  return [low, high];
}

/**
 * t around the logarithm of the odds, so that it stays between 0 and 1.
 * @param p above 0 and below 1
 * @param se standard error of p
 * @param df degrees of freedom, 1 or more
 */
export function logitT(p: number, se: number, df: number, outside = OUTSIDE): Interval {
  const at = Math.log(p / (1 - p));
  const half = (tQuantile(outside, df) * se) / (p * (1 - p));
  return [expit(at - half), expit(at + half)];
}

function expit(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/**
 * Korn and Graubard’s interval: Clopper and Pearson’s with the number of children that would tell as much if they had
 * been drawn one by one, the few degrees of freedom taken into account; never more than there were.
 * @param p above 0 and below 1
 * @param variance of p
 * @param n children observed, 2 or more
 * @param df degrees of freedom, 1 or more
 */
export function kornGraubard(
  p: number,
  variance: number,
  n: number,
  df: number,
  outside = OUTSIDE,
): Interval {
  const told = (tQuantile(outside, n - 1) / tQuantile(outside, df)) ** 2;
  const effective = Math.min(n, ((p * (1 - p)) / variance) * told);
  return clopperPearson(p * effective, effective, outside);
}
