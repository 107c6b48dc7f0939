import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atMost,
  choose,
  moreThan,
  mostWithin,
} from '../../../functions/domain/statistics/hypergeometric.ts';
import {
  compare,
  ONE,
  plus,
  rational,
  reduced,
  ZERO,
} from '../../../functions/domain/statistics/rational.ts';

const urn = fc.integer({ min: 0, max: 60 }).chain((all) =>
  fc.record({
    all: fc.constant(all),
    marked: fc.integer({ min: 0, max: all }),
    drawn: fc.integer({ min: 0, max: all }),
  }),
);

describe('Failures in a sample without replacement', () => {
  it('have the chances that Fisher gave for the lady tasting tea (1935)', () => {
    const tea = { all: 8, marked: 4, drawn: 4 };
    expect(reduced(moreThan(3, tea))).toEqual({ n: 1n, d: 70n });
    expect(reduced(moreThan(2, tea))).toEqual({ n: 17n, d: 70n });
  });

  it('of a large list need no factorials: 298 without a failure make fewer than 1 % of 300,000 likely', () => {
    const list = (drawn: number) => atMost(0, { all: 300_000, marked: 3000, drawn });
    const five = rational(5, 100);
    expect([compare(list(298), five), compare(list(297), five)]).toEqual([-1, 1]);
  });

  it('are counted in all ways that there are', () => {
    fc.assert(
      fc.property(urn, fc.integer({ min: -2, max: 62 }), ({ all, marked, drawn }, most) => {
        let ways = 0n;
        for (let x = 0; x <= Math.min(most, drawn); x++)
          ways += choose(marked, x) * choose(all - marked, drawn - x);
        const exact = rational(ways, choose(all, drawn));
        expect(compare(atMost(most, { all, marked, drawn }), exact)).toBe(0);
      }),
    );
  });

  it('are at most so many or more', () => {
    fc.assert(
      fc.property(urn, fc.integer({ min: -2, max: 62 }), (each, most) => {
        const [low, high] = [atMost(most, each), moreThan(most, each)];
        expect(compare(plus(low, high), ONE)).toBe(0);
        expect(compare(low, ZERO)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('stay within a chance with the most that do, and not with one more', () => {
    fc.assert(
      fc.property(urn, fc.integer({ min: 0, max: 99 }), (each, percent) => {
        const limit = rational(percent, 100);
        const most = mostWithin(limit, each);
        expect(compare(atMost(most, each), limit)).toBeLessThanOrEqual(0);
        expect(compare(atMost(most + 1, each), limit)).toBe(1);
      }),
    );
  });
});
