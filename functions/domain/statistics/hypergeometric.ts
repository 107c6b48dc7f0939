import { ONE, ZERO, minus, rational, type Rational } from './rational.ts';

/** A list of `all`, `marked` of which fail, and a sample of `drawn` without replacement. Whole numbers from 0. */
export interface Urn {
  readonly all: number;
  readonly marked: number;
  readonly drawn: number;
}

/**
 * The chance of at most so many failures in the sample, exactly: binomials in whole numbers, each from the one before.
 * @param failures below 0 for none at all
 */
export function atMost(failures: number, { all, marked, drawn }: Urn): Rational {
  const fewest = Math.max(0, drawn - (all - marked));
  const last = Math.min(failures, marked, drawn);
  if (last === Math.min(marked, drawn)) return ONE;
  if (last < fewest) return ZERO;
  let ways = choose(marked, fewest) * choose(all - marked, drawn - fewest);
  let found = ways;
  for (let x = fewest; x < last; x++) {
    const more = BigInt(marked - x) * BigInt(drawn - x);
    const fewer = BigInt(x + 1) * BigInt(all - marked - drawn + x + 1);
    ways = (ways * more) / fewer;
    found += ways;
  }
  return rational(found, choose(all, drawn));
}

/** The chance of more failures than so many. */
export function moreThan(failures: number, urn: Urn): Rational {
  return minus(ONE, atMost(failures, urn));
}

/** In how many ways some of all can be chosen. */
export function choose(all: number, some: number): bigint {
  const few = Math.min(some, all - some);
  if (few < 0) return 0n;
  let ways = 1n;
  for (let k = 1; k <= few; k++) ways = (ways * BigInt(all - few + k)) / BigInt(k);
  return ways;
}
