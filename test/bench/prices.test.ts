import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf, prices, times, together, type Priced, type Used } from './prices.ts';

const use: fc.Arbitrary<Used> = fc.dictionary(
  fc.constantFrom(...(Object.keys(prices) as Priced[])),
  fc.nat(1_000_000),
);

describe('What is used', () => {
  it('costs its price', () => {
    expect(costOf({ 'write units': 2_000_000, 'alarm months': 12 })).toBeCloseTo(
      2 * 0.781_25 + 1.2,
    );
    expect(costOf({})).toBe(0);
  });

  it('costs together what its parts cost, and n times what it costs once', () => {
    fc.assert(
      fc.property(use, use, fc.nat(1000), (one, other, n) => {
        expect(costOf(together(one, other))).toBeCloseTo(costOf(one) + costOf(other), 6);
        expect(costOf(times(n, one))).toBeCloseTo(n * costOf(one), 4);
      }),
    );
  });

  it('keeps every unit when it is put together', () => {
    expect(together({ 'write units': 1 }, { 'write units': 2, 'read units': 3 })).toEqual({
      'write units': 3,
      'read units': 3,
    });
  });
});
