import { atMost, mostWithin, moreThan } from '../../statistics/hypergeometric.ts';
import { compare, minus, ONE, type Rational } from '../../statistics/rational.ts';
import type { Lqas } from '../lqas.ts';

export interface CountyClass {
  readonly good: number;
  readonly bad: number;
  /** The most failures with which it passes; −1 where too few were observed to tell. */
  readonly passing: number;
  /** Chances that a good county fails and that a bad one passes. */
  readonly alpha: Rational;
  readonly beta: Rational;
  readonly decision: 'PASS' | 'FAIL' | 'TOO_FEW';
  /** A good county is too likely to fail: the class is printed with 样本偏小. */
  readonly isSmall: boolean;
}

/**
 * Classifies a county by lot quality assurance sampling: exact hypergeometric chances, the most failures with which a
 * bad county would pass too rarely to matter.
 * @param children of the county in the frame
 * @param observed of them
 * @param failures among those observed
 */
export function classify(
  { children, observed, failures }: Readonly<Record<'children' | 'observed' | 'failures', number>>,
  { good: ofGood, bad: ofBad, alpha: mostFailed, beta: mostPassed }: Lqas,
): CountyClass {
  const good = floor(children, ofGood);
  const bad = children - floor(children, minus(ONE, ofBad));
  const ifGood = { all: children, marked: good, drawn: observed };
  const ifBad = { all: children, marked: bad, drawn: observed };
  const passing = mostWithin(mostPassed, ifBad);
  const alpha = moreThan(passing, ifGood);
  return {
    ...{ good, bad, passing, alpha },
    beta: atMost(passing, ifBad),
    decision: passing < 0 ? 'TOO_FEW' : failures <= passing ? 'PASS' : 'FAIL',
    isSmall: compare(alpha, mostFailed) > 0,
  };
}

function floor(children: number, { n, d }: Rational): number {
  return Number((BigInt(children) * n) / d);
}
