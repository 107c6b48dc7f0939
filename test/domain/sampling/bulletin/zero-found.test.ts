import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mostFailing,
  neededFor,
} from '../../../../functions/domain/sampling/bulletin/zero-found.ts';
import { rational } from '../../../../functions/domain/statistics/rational.ts';

/** The chance of seeing none of so many that fail, child by child. */
function chanceOfNone(all: number, marked: number, drawn: number): number {
  let chance = 1;
  for (let i = 0; i < drawn; i++) chance *= Math.max(0, all - marked - i) / (all - i);
  return chance;
}

describe('Nobody who was seen fails', () => {
  it('of 59 of 1,000: at most 58 may (SAMPLING §2.13)', () => {
    expect(mostFailing(1000, 59)).toBe(58);
  });

  it('so that fewer than 1 % of 300,000 may be claimed: 298 (SAMPLING §2.13)', () => {
    expect(neededFor(rational(1, 100), 300_000)).toBe(298);
  });

  it('leaves none where all were seen, and all where nobody was', () => {
    expect([mostFailing(40, 40), mostFailing(40, 0)]).toEqual([0, 40]);
  });

  it('leaves the most with which seeing none is not too unlikely', () => {
    const counts = fc
      .integer({ min: 1, max: 400 })
      .chain((all) => fc.tuple(fc.constant(all), fc.integer({ min: 1, max: all })));
    fc.assert(
      fc.property(counts, ([all, drawn]) => {
        const most = mostFailing(all, drawn);
        expect(chanceOfNone(all, most, drawn)).toBeGreaterThan(0.025 - 1e-12);
        if (most < all) expect(chanceOfNone(all, most + 1, drawn)).toBeLessThan(0.025 + 1e-12);
      }),
    );
  });
});
