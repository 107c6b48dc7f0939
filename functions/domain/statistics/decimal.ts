import { compare, rational, root, type Rational } from './rational.ts';

/**
 * A fraction in so many decimals, right to the last one: half goes to the even digit, as in IEEE 754 and ISO 80000-1 B.
 * @param places 0 or more
 */
export function decimal(value: Rational, places: number): string {
  return pointed(rounded(value.n * 10n ** BigInt(places), value.d), places);
}

/** The square root of a fraction in so many decimals, right to the last one. @throws RangeError below nought */
export function rootDecimal(value: Rational, places: number): string {
  if (value.n < 0n) throw new RangeError('the root of a number below nought');
  const scale = 10n ** BigInt(2 * places);
  const floor = root((value.n * scale) / value.d);
  // Above the middle between two decimals? (floor + ½)² against the square, times four.
  const middle = rational((2n * floor + 1n) ** 2n, 4n * scale);
  const above = compare(value, middle);
  const isUp = above > 0 || (above === 0 && floor % 2n === 1n);
  return pointed(isUp ? floor + 1n : floor, places);
}

/** One digit, so many decimals and a power of ten of two digits or more, such as `9.002862861949e-04`. */
export function exponential(value: Rational, places: number): string {
  if (value.n === 0n) return `${pointed(0n, places)}e+00`;
  const size = value.n < 0n ? -value.n : value.n;
  const fraction = { n: size, d: value.d };
  let power = Math.round((bits(size) - bits(value.d)) * Math.log10(2)); // off by two at most
  while (compare(fraction, powerOfTen(power)) >= 0) power += 1;
  while (compare(fraction, powerOfTen(power)) < 0) power -= 1;
  let mantissa = atPower(size, value.d, power, places);
  if (mantissa === 10n ** BigInt(places + 1)) {
    power += 1; // 9.99… was rounded up
    mantissa = 10n ** BigInt(places);
  }
  const sign = value.n < 0n ? '-' : '';
  const raised = Math.abs(power).toString().padStart(2, '0');
  return `${sign}${pointed(mantissa, places)}e${power < 0 ? '-' : '+'}${raised}`;
}

/** The nearest floating number, for what has no exact form: logarithms, quantiles. */
export function approximately(value: Rational): number {
  return Number(exponential(value, 20));
}

function atPower(n: bigint, d: bigint, power: number, places: number): bigint {
  const { n: above, d: below } = powerOfTen(places - power);
  return rounded(n * above, d * below);
}

function powerOfTen(power: number): Rational {
  const ten = 10n ** BigInt(Math.abs(power));
  return power < 0 ? { n: 1n, d: ten } : { n: ten, d: 1n };
}

/** The binary digits of a whole number, to four: in tens a long one would take long to write. */
function bits(whole: bigint): number {
  return 4 * whole.toString(16).length;
}

/** n / d to the nearest whole number, half to even. @param d above nought */
function rounded(n: bigint, d: bigint): bigint {
  const size = n < 0n ? -n : n;
  const [whole, rest] = [size / d, size % d];
  const isUp = 2n * rest > d || (2n * rest === d && whole % 2n === 1n);
  const nearest = isUp ? whole + 1n : whole;
  return n < 0n ? -nearest : nearest;
}

/** A whole number of the last decimal with its point. Nought has no sign. */
function pointed(whole: bigint, places: number): string {
  const text = (whole < 0n ? -whole : whole).toString().padStart(places + 1, '0');
  const at = text.length - places;
  const sign = whole < 0n ? '-' : '';
  return places === 0 ? `${sign}${text}` : `${sign}${text.slice(0, at)}.${text.slice(at)}`;
}
