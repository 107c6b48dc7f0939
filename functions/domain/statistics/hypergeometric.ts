import { ONE, minus, rational, type Rational } from './rational.ts';

/** A list of `all`, `marked` of which fail, and a sample of `drawn` without replacement. Whole numbers from 0. */
export interface Urn {
  readonly all: number;
  readonly marked: number;
  readonly drawn: number;
}

/**
 * The chance of at most so many failures in the sample, exactly.
 * @param failures below 0 for none at all
 */
export function atMost(failures: number, given: Urn): Rational {
  const urn = turned(given);
  let found = 0n;
  for (const { failures: x, ways } of samplesUpTo(urn)) {
    if (x > failures) return rational(found, choose(urn.all, urn.drawn));
    found = ways;
  }
  return ONE;
}

/**
 * The most failures that samples stay at or below with a chance of no more than `limit`.
 * @param limit below 1
 * @returns one less than there must be, −1 for instance, where these are likelier already
 */
export function mostWithin({ n, d }: Rational, given: Urn): number {
  const urn = turned(given);
  const limit = choose(urn.all, urn.drawn) * n;
  let most = fewestIn(urn) - 1;
  for (const { failures, ways } of samplesUpTo(urn)) {
    if (ways * d > limit) break;
    most = failures;
  }
  return most;
}

/** Whether so many fail and others are drawn, or the reverse, makes no difference: with the fewer drawn there is less to do. */
function turned({ all, marked, drawn }: Urn): Urn {
  return { all, marked: Math.max(marked, drawn), drawn: Math.min(marked, drawn) };
}

/** In how many ways a sample has at most so many failures: binomials in whole numbers, each from the one before. */
function* samplesUpTo(urn: Urn) {
  const { all, marked, drawn } = urn;
  const fewest = fewestIn(urn);
  let ways = choose(marked, fewest) * choose(all - marked, drawn - fewest);
  let upTo = ways;
  for (let x = fewest; x <= Math.min(marked, drawn); x++) {
    yield { failures: x, ways: upTo };
    const more = BigInt(marked - x) * BigInt(drawn - x);
    const fewer = BigInt(x + 1) * BigInt(all - marked - drawn + x + 1);
    ways = (ways * more) / fewer;
    upTo += ways;
  }
}

function fewestIn({ all, marked, drawn }: Urn): number {
  return Math.max(0, drawn - (all - marked));
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
