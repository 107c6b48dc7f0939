import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaBelow, betaQuantile, tQuantile } from '../../../functions/domain/statistics/beta.ts';
import { approximately } from '../../../functions/domain/statistics/decimal.ts';
import { choose } from '../../../functions/domain/statistics/hypergeometric.ts';
import { rational } from '../../../functions/domain/statistics/rational.ts';

/** The chance of `k` or more of `n` at a chance of `of / 1000` each, in whole numbers. */
function atLeast(k: number, n: number, of: number): number {
  let ways = 0n;
  for (let x = k; x <= n; x++)
    ways += choose(n, x) * BigInt(of) ** BigInt(x) * BigInt(1000 - of) ** BigInt(n - x);
  return approximately(rational(ways, 1000n ** BigInt(n)));
}

describe('The beta distribution', () => {
  it('is the exact binomial sum at whole numbers (DLMF 8.17.5), to twelve decimals', () => {
    const trial = fc
      .integer({ min: 1, max: 400 })
      .chain((n) =>
        fc.tuple(fc.constant(n), fc.integer({ min: 1, max: n }), fc.integer({ min: 1, max: 999 })),
      );
    fc.assert(
      fc.property(trial, ([n, k, of]) => {
        const exact = atLeast(k, n, of);
        const found = betaBelow(of / 1000, k, n - k + 1);
        expect(Math.abs(found - exact)).toBeLessThan(1e-12);
        if (exact > 1e-200 && exact < 1e-3) expect(found / exact).toBeCloseTo(1, 9);
      }),
    );
  });

  it('lies below 0 with no chance and below 1 for certain', () => {
    expect([betaBelow(0, 2, 3), betaBelow(1, 2, 3), betaBelow(-1, 2, 3)]).toEqual([0, 1, 0]);
  });

  it('has a quantile that leads back', () => {
    // Below 1 it is so steep at the far end that floating numbers are too far apart.
    const size = (min: number) => fc.double({ min, max: 3000, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        size(0.3),
        size(1),
        (p, a, b) => {
          expect(betaBelow(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 10);
        },
      ),
    );
  });
});

describe('Student’s t', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2; further digits from the finite series of Abramowitz and
  // Stegun, 26.7.3 and 26.7.4.
  it.each([
    [0.05, 1, 12.7062047362],
    [0.05, 2, 4.3026527297],
    [0.05, 5, 2.5705818356],
    [0.05, 10, 2.228138852],
    [0.05, 30, 2.0422724563],
    [0.05, 408, 1.9657953681],
    [0.2, 1, 3.0776835372],
    [0.1, 8, 1.8595480375],
  ])('outside of which lies %d with %i degrees of freedom is %d', (outside, df, t) => {
    expect(tQuantile(outside, df)).toBeCloseTo(t, 9);
  });

  it('nears the normal one, as its expansion says (Abramowitz and Stegun, 26.7.5)', () => {
    const z = 1.959963984540054;
    expect(tQuantile(0.05, 1e6)).toBeCloseTo(z + (z ** 3 + z) / 4e6, 9);
  });
});
