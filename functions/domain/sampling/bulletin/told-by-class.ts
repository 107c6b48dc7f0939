import { minus, ONE } from '../../statistics/rational.ts';
import type { ClassedCounty } from '../estimate/classes-file.ts';
import type { Lqas } from '../lqas.ts';
import type { Bounds } from './withheld.ts';

type County = Pick<ClassedCounty, 'children' | 'observed' | 'passing' | 'decided'>;

/**
 * What the class of a county tells of its failures, where they are withheld and the children seen are not.
 * @param isNoughtToo there may be none
 */
export function failuresTold(
  { observed, passing, decided: { decision, by } }: County,
  isNoughtToo: boolean,
): Bounds {
  const [least, most] = [isNoughtToo ? 0 : 1, Math.max(0, observed - 1)];
  if (by === 'weights' || decision === 'TOO_FEW') return [least, most];
  return decision === 'PASS' ? [least, Math.min(passing, most)] : [passing + 1, most];
}

/** What it tells of the children seen, where they are withheld too. */
export function seenTold({ children, decided: { decision, by } }: County, lqas: Lqas): Bounds {
  const fewest = fewestToTell(children, lqas);
  if (decision !== 'TOO_FEW') return [fewest, Infinity];
  return [1, by === 'counts' ? fewest - 1 : Infinity];
}

/** How many children of a county must be seen before any class can be told; one more than all where none ever can. */
export function fewestToTell(children: number, { bad, beta }: Pick<Lqas, 'bad' | 'beta'>): number {
  const passing = Number((BigInt(children) * minus(ONE, bad).n) / minus(ONE, bad).d);
  // Ways to see none that fails, and all ways: one more is seen with each turn.
  let [none, ways] = [1n, 1n];
  for (let seen = 1; seen <= children; seen++) {
    none *= BigInt(Math.max(0, passing - seen + 1));
    ways *= BigInt(children - seen + 1);
    if (none * beta.d <= ways * beta.n) return seen;
  }
  return children + 1;
}
