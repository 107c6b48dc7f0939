import type { Difference } from './difference.ts';
import { openRound } from './open-round.ts';
import type { Sources } from './reading.ts';

/**
 * What would keep a frame and its design from being drawn, once there is a seed: asked before they are frozen, for
 * afterwards nothing can be mended.
 * @param files design and frame, by name; without seed
 */
export function faultsOfFrame(files: Sources): readonly Difference[] {
  const round = openRound(files);
  round.children(true);
  return round.checks
    .filter(({ of }) => of !== 'seed.json')
    .flatMap(({ differences }) => differences);
}
