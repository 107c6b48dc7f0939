import { minus, plus, sum, times, type Rational } from './rational.ts';

/**
 * a − b·x + c·x², exactly. A rate p stands in every residual y − p; kept apart, squares of residuals are summed before p,
 * whose numerator and denominator are long, is put in once.
 */
export interface Quadratic {
  readonly a: Rational;
  readonly b: Rational;
  readonly c: Rational;
}

/** a − b·x, such as the total of a school’s residuals. */
export interface Linear {
  readonly a: Rational;
  readonly b: Rational;
}

export function product(left: Linear, right: Linear): Quadratic {
  return {
    a: times(left.a, right.a),
    b: plus(times(left.a, right.b), times(left.b, right.a)),
    c: times(left.b, right.b),
  };
}

export function sumOfLinear(terms: readonly Linear[]): Linear {
  return { a: sum(terms.map(({ a }) => a)), b: sum(terms.map(({ b }) => b)) };
}

export function scaledLinear({ a, b }: Linear, by: Rational): Linear {
  return { a: times(a, by), b: times(b, by) };
}

export function sumOfQuadratic(terms: readonly Quadratic[]): Quadratic {
  return { ...sumOfLinear(terms), c: sum(terms.map(({ c }) => c)) };
}

export function scaled(terms: Quadratic, by: Rational): Quadratic {
  return { ...scaledLinear(terms, by), c: times(terms.c, by) };
}

export function less(left: Quadratic, right: Quadratic): Quadratic {
  return {
    a: minus(left.a, right.a),
    b: minus(left.b, right.b),
    c: minus(left.c, right.c),
  };
}

/** Its value at x. */
export function valueAt({ a, b, c }: Quadratic, x: Rational): Rational {
  return plus(minus(a, times(b, x)), times(c, times(x, x)));
}
