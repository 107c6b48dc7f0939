import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimal,
  approximately,
  exponential,
  rootDecimal,
} from '../../../functions/domain/statistics/decimal.ts';
import {
  compare,
  minus,
  over,
  plus,
  rational,
  reduced,
  root,
  sum,
  times,
  ZERO,
} from '../../../functions/domain/statistics/rational.ts';

const whole = fc.bigInt(-(10n ** 30n), 10n ** 30n);
const fraction = fc.tuple(whole, fc.bigInt(1n, 10n ** 20n)).map(([n, d]) => rational(n, d));
const positive = fraction.filter(({ n }) => n > 0n);

describe('A fraction', () => {
  it('adds, subtracts, multiplies and divides as numbers do', () => {
    fc.assert(
      fc.property(fraction, fraction, positive, (a, b, c) => {
        expect(compare(minus(plus(a, b), b), a)).toBe(0);
        expect(compare(over(times(a, c), c), a)).toBe(0);
        expect(compare(times(plus(a, b), c), plus(times(a, c), times(b, c)))).toBe(0);
      }),
    );
  });

  it('is summed the same in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fraction), (terms) => {
        const oneByOne = terms.reduce(plus, ZERO);
        expect(compare(sum(terms), oneByOne)).toBe(0);
        expect(compare(sum([...terms].reverse()), oneByOne)).toBe(0);
      }),
    );
  });

  it('keeps its value in lowest terms, its denominator above nought', () => {
    expect(reduced(rational(36_000, 104_500))).toEqual({ n: 72n, d: 209n });
    expect(rational(1, -3)).toEqual({ n: -1n, d: 3n });
    fc.assert(fc.property(fraction, (each) => compare(reduced(each), each) === 0));
  });

  it('over nought is none', () => {
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(() => over(rational(1), ZERO)).toThrow(RangeError);
  });
});

describe('A decimal', () => {
  it.each([
    [1, 8, 2, '0.12'],
    [3, 8, 2, '0.38'],
    [-1, 8, 2, '-0.12'],
    [1, 3, 0, '0'],
    [5, 2, 0, '2'],
    [-1, 1000, 2, '0.00'],
    [1999, 2000, 3, '1.000'],
  ])('of %i/%i in %i places is %s: half goes to the even digit', (n, d, places, text) => {
    expect(decimal(rational(n, d), places)).toBe(text);
  });

  it('is never further away than half of its last place', () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 0, max: 15 }), (value, places) => {
        const text = decimal(value, places);
        const told = rational(BigInt(text.replace('.', '')), 10n ** BigInt(places));
        const off = minus(told, value);
        const size = off.n < 0n ? { ...off, n: -off.n } : off;
        return compare(size, rational(1n, 2n * 10n ** BigInt(places))) <= 0;
      }),
    );
  });

  it('of a root is the nearest: its neighbours’ squares lie on both sides', () => {
    expect(rootDecimal(rational(2), 30)).toBe('1.414213562373095048801688724210');
    expect(rootDecimal(rational(1, 16), 1)).toBe('0.2'); // 0.25, to the even digit
    fc.assert(
      fc.property(positive, (value) => {
        const scaled = BigInt(rootDecimal(value, 10).replace('.', ''));
        const half = (twice: bigint) => rational(twice * twice, 4n * 10n ** 20n);
        expect(compare(half(2n * scaled + 1n), value)).toBeGreaterThanOrEqual(0);
        if (scaled > 0n) expect(compare(half(2n * scaled - 1n), value)).toBeLessThanOrEqual(0);
      }),
    );
    expect(() => rootDecimal(rational(-1), 2)).toThrow(RangeError);
  });

  it('with a power of ten is written as every language writes it', () => {
    expect(exponential(ZERO, 12)).toBe('0.000000000000e+00');
    expect(exponential(rational(99_999, 10), 3)).toBe('1.000e+04');
    expect(exponential(rational(1, 10n ** 120n), 2)).toBe('1.00e-120');
    expect(exponential(rational(10n ** 400n - 1n, 10n ** 100n), 3)).toBe('1.000e+300');
    expect(exponential(rational(-(10n ** 40n), 3), 4)).toBe('-3.3333e+39');
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-9, max: 1e15 }),
        (value) => {
          const exact = rational(BigInt(Math.round(value * 2 ** 20)), 3n * 2n ** 20n);
          fc.pre(exact.n > 0n);
          const [mantissa, power] = approximately(exact).toExponential(6).split('e');
          const sign = Number(power) < 0 ? '-' : '+';
          const raised = Math.abs(Number(power)).toString().padStart(2, '0');
          expect(exponential(exact, 6)).toBe(`${mantissa}e${sign}${raised}`);
        },
      ),
    );
  });

  it('is the nearest floating number of what one can hold', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1 }),
        (n, d) => approximately(rational(n, d)) === n / d || n === 0,
      ),
    );
  });
});

it('A root is the largest number whose square is not above', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 60n), (square) => {
      const found = root(square);
      return found * found <= square && (found + 1n) * (found + 1n) > square;
    }),
  );
});
