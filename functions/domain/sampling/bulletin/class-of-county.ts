import { betaQuantile } from '../../statistics/beta.ts';
import { approximately } from '../../statistics/decimal.ts';
import { atMost } from '../../statistics/hypergeometric.ts';
import { compare, minus, ONE } from '../../statistics/rational.ts';
import type { ClassedCounty } from '../estimate/classes-file.ts';
import type { Estimate } from '../estimate/estimate.ts';
import type { Lqas } from '../lqas.ts';
import { areNearlyAlike, type Weighing } from './weighing.ts';

/** The class of a county as the circular prints it. */
export interface PrintedClass {
  readonly decision: ClassedCounty['decision'];
  /** By counts where weights are nearly alike, else by the upper limit of the weighted share that fails. */
  readonly by: 'counts' | 'weights';
}

/**
 * The class of a county (SAMPLING §2.14). Where weights differ, the one-sided upper limit of the weighted share that fails
 * must lie below what is bad: Clopper and Pearson’s, with as many children as would tell as much if all weighed the same.
 * Where not even a county without failures would pass, too few were seen.
 */
export function classOfCounty(
  { decision, observed }: Pick<ClassedCounty, 'decision' | 'observed'>,
  estimate: Pick<Estimate, 'rate'> | undefined,
  weighing: Pick<Weighing, 'kish'> | undefined,
  { bad, beta }: Pick<Lqas, 'bad' | 'beta'>,
): PrintedClass {
  if (!estimate || !weighing || areNearlyAlike(weighing)) return { decision, by: 'counts' };
  const n = observed / approximately(weighing.kish);
  const limit = (failing: number) =>
    failing >= n ? 1 : betaQuantile(1 - approximately(beta), failing + 1, n - failing);
  const most = approximately(bad);
  const failing = approximately(minus(ONE, estimate.rate)) * n;
  if (limit(0) >= most) return { decision: 'TOO_FEW', by: 'weights' };
  return { decision: limit(failing) < most ? 'PASS' : 'FAIL', by: 'weights' };
}

/** How many children of a county must be seen before any class can be told; one more than all where none ever can. */
export function fewestToTell(children: number, { bad, beta }: Pick<Lqas, 'bad' | 'beta'>): number {
  const marked = children - Number((BigInt(children) * minus(ONE, bad).n) / minus(ONE, bad).d);
  let seen = 1;
  while (seen <= children && compare(atMost(0, { all: children, marked, drawn: seen }), beta) > 0)
    seen += 1;
  return seen;
}
