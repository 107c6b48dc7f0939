import type { ClassedCounty } from '../estimate/classes-file.ts';
import type { Lqas } from '../lqas.ts';
import { fewestToTell, type PrintedClass } from './class-of-county.ts';
import type { Bounds } from './withheld.ts';

type County = PrintedClass & { readonly classed: ClassedCounty };

/**
 * What the class of a county tells of its failures, where they are withheld and the children seen are not.
 * @param isNoughtToo there may be none
 */
export function failuresTold({ classed, decision, by }: County, isNoughtToo: boolean): Bounds {
  const [least, most] = [isNoughtToo ? 0 : 1, Math.max(0, classed.observed - 1)];
  if (by === 'weights' || decision === 'TOO_FEW') return [least, most];
  const { passing } = classed;
  return decision === 'PASS' ? [least, Math.min(passing, most)] : [passing + 1, most];
}

/** What it tells of the children seen, where they are withheld too. */
export function seenTold({ classed, decision, by }: County, lqas: Lqas): Bounds {
  const fewest = fewestToTell(classed.children, lqas);
  if (decision !== 'TOO_FEW') return [fewest, Infinity];
  return [1, by === 'counts' ? fewest - 1 : Infinity];
}
