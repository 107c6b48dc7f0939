/** How far the continued fraction goes on: one part in 2^52. */
const EPSILON = Number.EPSILON;
const MOST_TERMS = 10_000;
const TINY = 1e-300;

/**
 * The regularised incomplete beta function I_x(a, b): the chance that a beta variable lies below x (NIST DLMF 8.17). A
 * continued fraction (Lentz) from the side on which it converges fast.
 * @param x from 0 to 1
 * @param a above 0
 * @param b above 0
 */
export function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const both = density(x, a, b); // alike from either side
  return x < (a + 1) / (a + b + 2)
    ? (both / a) * fraction(x, a, b)
    : 1 - (both / b) * fraction(1 - x, b, a);
}

/**
 * Where a beta variable lies below with a chance of p: halved until no floating number is between. Slower than Newton’s
 * way, and nothing can lead it astray.
 * @param p from 0 to 1
 */
export function betaQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (betaBelow(middle, a, b) < p) low = middle;
    else high = middle;
  }
}

/**
 * The two-sided quantile of Student’s t, such as 12.706 for 95 % and one degree of freedom.
 * @param outside the chance outside of ±t, above 0 and below 1
 * @param df degrees of freedom, above 0
 */
export function tQuantile(outside: number, df: number): number {
  const x = betaQuantile(1 - outside, 0.5, df / 2); // t² / (df + t²) is a beta variable
  return Math.sqrt((df * x) / (1 - x));
}

/**
 * x^a (1−x)^b / B(a, b). Powers and gamma functions are far larger than what they make together: each power is taken
 * against the mean, where its logarithm is small, and of the gamma functions their errors of Stirling’s formula are left
 * (Loader 2000).
 */
function density(x: number, a: number, b: number): number {
  const all = a + b;
  const deviance = a * logOfRatio(x * all, a) + b * logOfRatio((1 - x) * all, b, a - x * all);
  const errors = stirlingError(all) - stirlingError(a) - stirlingError(b);
  return Math.sqrt((a * b) / (2 * Math.PI * all)) * Math.exp(deviance + errors);
}

/** ln(value / mean), with all its digits where they are close and where they are far apart. @param away value − mean */
function logOfRatio(value: number, mean: number, away = value - mean): number {
  return Math.abs(away) < mean / 2 ? Math.log1p(away / mean) : Math.log(value / mean);
}

/** ln Γ(z) less Stirling’s (z − ½) ln z − z + ½ ln 2π (DLMF 5.11.1). Below 16 it is led up, where few terms do. */
function stirlingError(z: number): number {
  let [at, led] = [z, 0];
  for (; at < 16; at += 1) led += (at + 0.5) * Math.log1p(1 / at) - 1;
  const s = 1 / (at * at);
  const series = 1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188))));
  return led + series / at;
}

/** The continued fraction of DLMF 8.17.22, by Lentz’s method. */
function fraction(x: number, a: number, b: number): number {
  const kept = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    const step = d * c;
    result *= step;
    if (Math.abs(step - 1) < EPSILON) break;
  }
  return result;
}
