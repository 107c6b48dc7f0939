/** An exact fraction. Its denominator is above nought; it need not be reduced. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** @throws RangeError for a denominator of nought */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const [above, below] = [BigInt(n), BigInt(d)];
  if (below === 0n) throw new RangeError('a fraction over nought');
  return below < 0n ? { n: -above, d: -below } : { n: above, d: below };
}

export const ZERO = rational(0n);
export const ONE = rational(1n);

export function plus(a: Rational, b: Rational): Rational {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function minus(a: Rational, b: Rational): Rational {
  return plus(a, { n: -b.n, d: b.d });
}

export function times(a: Rational, b: Rational): Rational {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** @throws RangeError where it would be divided by nought */
export function over(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

/** Below, at or above nought as `a` is below, at or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** In lowest terms. */
export function reduced({ n, d }: Rational): Rational {
  const common = commonDivisor(n < 0n ? -n : n, d);
  return { n: n / common, d: d / common };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [greater, less] = [a, b];
  while (less > 0n) [greater, less] = [less, greater % less];
  return greater;
}

/**
 * The sum of many fractions, halved again and again so that only the last additions are of long numbers. Equal
 * denominators, as those of one stratum are, stay what they are.
 */
export function sum(terms: readonly Rational[]): Rational {
  if (terms.length <= 2) return plus(terms[0] ?? ZERO, terms[1] ?? ZERO);
  const middle = terms.length >> 1;
  return plus(sum(terms.slice(0, middle)), sum(terms.slice(middle)));
}

/** The largest whole number whose square is not above (Newton). */
export function root(square: bigint): bigint {
  if (square < 2n) return square;
  let [found, next] = [square, (square + 1n) / 2n];
  while (next < found) [found, next] = [next, (next + square / next) / 2n];
  return found;
}
