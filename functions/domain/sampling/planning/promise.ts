import { classify } from '../estimate/classify.ts';
import type { Lqas } from '../lqas.ts';
import { approximately } from '../../statistics/decimal.ts';
import { failures, type Cluster } from './clustered.ts';

/** How many are to be drawn. */
export interface Size {
  /** Schools of a county, on the average. */
  readonly perCounty: number;
  /** Children of a school. */
  readonly take: number;
}

/** What a planner takes for granted before anybody has looked. */
export interface Assumed {
  readonly counties: number;
  /** Children of a county, on the average. */
  readonly ofCounty: number;
  /** The share of children of whom all is well, above 0 and below 1. */
  readonly pass: number;
  /** How alike children of one school are, from 0 to below 1. */
  readonly icc: number;
}

/** How a county is classed: it passes with so many failures, and chance errs so often. */
export interface CountyRule {
  /** −1 where no number of failures keeps the promise. */
  readonly passing: number;
  /** The chances that a good county fails and that a bad one passes. */
  readonly alpha: number;
  readonly beta: number;
}

/** What a design can promise before anything is drawn (SAMPLING §2.5, §2.14). */
export interface Promised {
  readonly schools: number;
  /** At the most: a small school has fewer. */
  readonly children: number;
  /** By how much clustering widens the variance: Kish’s 1 + (take − 1) · icc. */
  readonly deff: number;
  /** Half of the 95 % interval of the province’s rate, as a share; the finite province is left out, on the safe side. */
  readonly halfWidth: number;
  /** Children observed in a county. */
  readonly observed: number;
  /** The rule by which counties are classed, if children of a school are like any others; and if they are alike. */
  readonly ifUnlike: CountyRule;
  readonly ifAlike: CountyRule;
  /** The rule that would keep the chance of a bad county to pass as small where they are alike. */
  readonly strict: CountyRule;
}

/** The two-sided quantile of the normal distribution for 95 %. */
export const Z_95 = 1.959963984540054;

export function promiseOf(size: Size, assumed: Assumed, lqas: Lqas): Promised {
  const { perCounty, take } = size;
  const { counties, ofCounty, pass, icc } = assumed;
  const schools = counties * perCounty;
  const children = counties * Math.min(ofCounty, perCounty * take);
  const observed = Math.min(ofCounty, perCounty * take);
  const deff = deffOf(take, icc);
  const { passing, alpha, beta } = classify({ children: ofCounty, observed, failures: 0 }, lqas);
  const cluster = { schools: perCounty, take, icc };
  return {
    ...{ schools, children, deff, observed },
    halfWidth: Z_95 * Math.sqrt((deff * pass * (1 - pass)) / children),
    ifUnlike: { passing, alpha: approximately(alpha), beta: approximately(beta) },
    ...clusteredRules(passing, cluster, lqas),
  };
}

/** By how much children of one school, who are alike, tell less than as many of all schools (Kish 1965). */
export function deffOf(take: number, icc: number): number {
  return 1 + (take - 1) * icc;
}

function clusteredRules(passing: number, cluster: Cluster, { good, bad, beta }: Lqas) {
  const ifGood = failures(approximately(good), cluster);
  const ifBad = failures(approximately(bad), cluster);
  const ruleOf = (most: number): CountyRule => ({
    passing: most,
    alpha: sumOf(ifGood.slice(most + 1)),
    beta: sumOf(ifBad.slice(0, most + 1)),
  });
  let strict = -1;
  for (let sum = ifBad[0] ?? 1; sum <= approximately(beta); sum += ifBad[strict + 1] ?? 1)
    strict += 1;
  return { ifAlike: ruleOf(passing), strict: ruleOf(strict) };
}

/** The smallest first: so no digit is lost. */
function sumOf(chances: readonly number[]): number {
  return chances.toSorted((a, b) => a - b).reduce((sum, chance) => sum + chance, 0);
}
