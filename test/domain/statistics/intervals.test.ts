import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clopperPearson,
  kornGraubard,
  logitT,
} from '../../../functions/domain/statistics/intervals.ts';

describe('Clopper and Pearson’s interval', () => {
  it('is the one of the NIST/SEMATECH e-Handbook, 7.2.4.1: 4 of 20 at 90 %', () => {
    const [low, high] = clopperPearson(4, 20, 0.1);
    expect(low).toBeCloseTo(0.071354, 5);
    expect(high).toBeCloseTo(0.401029, 5);
  });

  it('at none of n ends where none is as unlikely as agreed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (n) => {
        const [low, high] = clopperPearson(0, n);
        expect(low).toBe(0);
        expect(high).toBeCloseTo(1 - 0.025 ** (1 / n), 12);
        expect(clopperPearson(n, n)).toEqual([expect.closeTo(0.025 ** (1 / n), 12), 1]);
      }),
    );
  });
});

describe('The interval of log odds', () => {
  it('stays between 0 and 1, however far off the rate may be', () => {
    const rate = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    fc.assert(
      fc.property(
        rate,
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.integer({ min: 1, max: 400 }),
        (p, se, df) => {
          const [low, high] = logitT(p, se, df);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(p + 1e-12);
          expect(high).toBeGreaterThanOrEqual(p - 1e-12);
        },
      ),
    );
  });
});

describe('Korn and Graubard’s interval', () => {
  it('is Clopper and Pearson’s where children tell as much as if they were drawn one by one', () => {
    const [p, n] = [0.25, 40];
    expect(kornGraubard(p, (p * (1 - p)) / n, n, n - 1)).toEqual(clopperPearson(10, 40));
  });

  it('is never narrower than that of the children observed, and wider with fewer degrees of freedom', () => {
    const rate = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(
        rate,
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        fc.integer({ min: 10, max: 500 }),
        (p, v, n) => {
          const width = ([low, high]: readonly [number, number]) => high - low;
          const few = width(kornGraubard(p, v, n, 3));
          expect(few).toBeGreaterThanOrEqual(width(kornGraubard(p, v, n, 9)) - 1e-12);
          expect(few).toBeGreaterThanOrEqual(width(clopperPearson(p * n, n)) - 1e-12);
        },
      ),
    );
  });
});
