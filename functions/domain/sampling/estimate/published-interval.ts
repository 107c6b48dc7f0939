import { approximately } from '../../statistics/decimal.ts';
import { clopperPearson, kornGraubard, logitT, type Interval } from '../../statistics/intervals.ts';
import { minus, ONE, plus } from '../../statistics/rational.ts';
import type { Estimate } from './estimate.ts';

/** An interval that may stand in a circular, with how it was worked out. */
export interface PublishedInterval {
  readonly interval: Interval;
  readonly method: 'logit-t' | 'korn-graubard' | 'clopper-pearson';
}

/** With fewer degrees of freedom nothing is said; with fewer still than these, or fewer failures, not by log odds. */
const FEWEST_DF = 3;
const ENOUGH_DF = 8;
const ENOUGH_FAILURES = 5;

/**
 * The 95 % interval of a rate that may be published (SAMPLING §2.13). Where all pass or all fail, each school counts as one
 * child: as if children of a school were all alike, which is the worst that can be.
 * @param outside the chance outside of the interval, if it is to be another than one in twenty
 * @returns nothing where there are too few schools to say
 */
export function publishedInterval(of: Estimate, outside?: number): PublishedInterval | undefined {
  if (of.df < FEWEST_DF) return undefined;
  const rate = approximately(of.rate);
  if (of.failures === 0 || of.rate.n === 0n) {
    const found = of.failures === 0 ? of.schools : 0;
    return { interval: clopperPearson(found, of.schools, outside), method: 'clopper-pearson' };
  }
  const variance = approximately(plus(of.betweenSchools, of.withinSchools));
  if (of.df >= ENOUGH_DF && of.failures >= ENOUGH_FAILURES)
    return { interval: logitT(rate, Math.sqrt(variance), of.df, outside), method: 'logit-t' };
  // By the share that fails: 1 − p has its digits where p is near 1.
  const failing = approximately(minus(ONE, of.rate));
  const [low, high] = kornGraubard(failing, variance, of.observed, of.df, outside);
  return { interval: [1 - high, 1 - low], method: 'korn-graubard' };
}
