import type { Share } from './figures.ts';
import { parameters } from './parameters.ts';

/**
 * A count as it may be shown outside the county (DECISIONS 0021): itself; `few`, below the floor and not nought; `most`,
 * all but so few; or `withheld`, because another one could be told from it.
 */
export type Cell = number | 'few' | 'most' | 'withheld';
export interface ShownShare {
  readonly n: Cell;
  readonly of: Cell;
}
const FLOOR = parameters.smallCell.value;

/** A count, unless it is so small that children could be told apart. */
export function flooredCount(count: number): Cell {
  return isFew(count) ? 'few' : count;
}

/** A share of which neither what is done nor what is left tells of a few children. */
export function flooredShare({ n, of }: Share): ShownShare {
  if (isFew(of)) return { n: 'withheld', of: 'few' };
  if (isFew(n)) return { n: 'few', of };
  return isFew(of - n) ? { n: 'most', of } : { n, of };
}

/**
 * The same share of the parts of an area, floored, beside a total that is shown too: where a single part is hidden, the
 * smallest of the others is withheld with it, for the total less the others would tell.
 */
export function flooredParts(shares: readonly (Share | undefined)[]): (ShownShare | undefined)[] {
  const shown = shares.map((share) => share && flooredShare(share));
  const hidden = shown.filter((share) => share && typeof share.n !== 'number');
  if (hidden.length !== 1) return shown;
  const partner = smallest(shown);
  const withheld = typeof hidden[0]?.of === 'number' ? 'n' : 'both';
  return shown.map((share) => {
    if (!share || share !== partner) return share;
    return { n: 'withheld', of: withheld === 'n' ? share.of : 'withheld' };
  });
}

function smallest(shown: readonly (ShownShare | undefined)[]): ShownShare | undefined {
  return shown
    .filter((share) => share && typeof share.n === 'number' && share.of !== 0)
    .sort((a, b) => Number(a?.of) - Number(b?.of))[0];
}

function isFew(count: number): boolean {
  return count > 0 && count < FLOOR;
}
