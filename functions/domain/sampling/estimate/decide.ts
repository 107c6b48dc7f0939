import { approximately } from '../../statistics/decimal.ts';
import type { Rational } from '../../statistics/rational.ts';
import type { Lqas } from '../lqas.ts';
import { classify, type CountyClass } from './classify.ts';
import type { Estimate } from './estimate.ts';
import { failureLimit } from './failure-limit.ts';
import { areAlike, type Weighing } from './weighing.ts';

/** The class of a county as it counts, and how it came about. */
export interface Decided {
  readonly decision: CountyClass['decision'];
  /** By counts where weights are nearly equal, else by the upper limit of the weighted share that fails. */
  readonly by: 'counts' | 'weights';
  /** A good county is too likely to fail: the class is printed with 样本偏小. */
  readonly isSmall: boolean;
  /** Of the children seen; nothing where there were none. */
  readonly kish?: Rational;
  /** The weighted share that passes, and the limit of the share that fails, where it was decided by weights. */
  readonly rate?: Rational;
  readonly limit?: number;
}

/**
 * Decides the class of a county (SAMPLING §2.14). By weights it passes if the limit lies below what is bad; where it would
 * not if nobody had failed, too few were seen.
 * @param counted its class by counts
 * @param children of the county in the frame
 * @param estimate of the county, asked for where it is decided by weights
 */
export function decide(
  counted: CountyClass,
  children: number,
  weighing: Pick<Weighing, 'kish' | 'worth'> | undefined,
  estimate: () => Estimate | undefined,
  lqas: Lqas,
): Decided {
  const { decision, isSmall } = counted;
  if (!weighing) return { decision, by: 'counts', isSmall };
  const { kish, worth } = weighing;
  const of = areAlike(weighing) ? undefined : estimate();
  if (!of) return { decision, by: 'counts', isSmall, kish };
  const bad = approximately(lqas.bad);
  const { limit, atNone } = failureLimit(of, worth, lqas.beta);
  const drawn = Math.min(children, Number(worth.n / worth.d));
  return {
    decision: atNone >= bad ? 'TOO_FEW' : limit < bad ? 'PASS' : 'FAIL',
    by: 'weights',
    isSmall: classify({ children, observed: drawn, failures: 0 }, lqas).isSmall,
    ...{ kish, rate: of.rate, limit },
  };
}
