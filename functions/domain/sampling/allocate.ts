import { byteOrder } from './byte-order.ts';

/** A stratum that is to get a share of the schools. */
export interface Share {
  readonly id: string;
  /** The fewest and most it may get. */
  readonly least: number;
  readonly most: number;
  /** What it would get in proportion to: above nought, and exact. A fraction is brought to whole numbers first. */
  readonly weight: bigint;
}

/** No sizes satisfy the bounds: the total lies outside of what the bounds add up to. */
export class Infeasible extends RangeError {
  constructor(total: number, least: number, most: number) {
    super(`${total} schools cannot be shared out: the bounds allow ${least} to ${most}`);
  }
}

/**
 * Shares out `total` schools by bounded largest remainder (SAMPLING §2.5), in whole numbers throughout. Who would fall
 * below the least or rise above the most is fixed there, the side with the larger violation first, and what is left is
 * shared anew; the last seats go to the largest remainders, then weights, then ids.
 * @throws Infeasible
 */
export function allocate(total: number, shares: readonly Share[]): ReadonlyMap<string, number> {
  const [least, most] = [sumOf(shares, 'least'), sumOf(shares, 'most')];
  const isOrdered = shares.every((share) => 0 <= share.least && share.least <= share.most);
  if (!isOrdered || total < least || total > most) throw new Infeasible(total, least, most);
  if (shares.some(({ weight }) => weight <= 0n)) throw new RangeError('a weight is not above 0');
  const fixed = new Map<string, number>();
  let free = shares;
  for (;;) {
    const left = BigInt(total - sumOfValues(fixed));
    const all = free.reduce((sum, { weight }) => sum + weight, 0n);
    const lacking = free.filter(({ least, weight }) => left * weight < BigInt(least) * all);
    const beyond = free.filter(({ most, weight }) => left * weight > BigInt(most) * all);
    if (lacking.length + beyond.length === 0) return seated(left, all, free, fixed);
    const deficit = lacking.reduce((sum, s) => sum + BigInt(s.least) * all - left * s.weight, 0n);
    const excess = beyond.reduce((sum, s) => sum + left * s.weight - BigInt(s.most) * all, 0n);
    const [those, bound] =
      deficit >= excess ? [lacking, 'least' as const] : [beyond, 'most' as const];
    for (const share of those) fixed.set(share.id, share[bound]);
    free = free.filter(({ id }) => !fixed.has(id));
  }
}

function seated(
  left: bigint,
  all: bigint,
  free: readonly Share[],
  fixed: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const quotas = free.map(({ id, weight }) => ({ id, weight, points: left * weight }));
  const sizes = rounded(Number(left), quotas, all);
  return new Map([...fixed, ...sizes].sort(([a], [b]) => byteOrder(a, b)));
}

/** What somebody is to get exactly, in parts of a unit that all have in common. */
export interface Quota {
  readonly id: string;
  readonly weight: bigint;
  readonly points: bigint;
}

/**
 * Rounds quotas by largest remainder (SAMPLING §2.5): whole parts first, the seats that are left to the largest
 * remainders, then weights, then ids. Each is less than one away from its quota.
 * @param total what they add up to, rounded up
 * @param unit so many points are one seat
 * @returns seats by id, in the order of the quotas
 */
export function rounded(
  total: number,
  quotas: readonly Quota[],
  unit: bigint,
): ReadonlyMap<string, number> {
  const parts = quotas.map(({ id, weight, points }) => {
    const [whole, remainder] = [points / unit, points % unit];
    return { id, weight, whole: Number(whole), remainder };
  });
  const seats = total - parts.reduce((sum, { whole }) => sum + whole, 0);
  const inTurn = [...parts].sort(
    (a, b) =>
      Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder) ||
      Number(b.weight > a.weight) - Number(b.weight < a.weight) ||
      byteOrder(a.id, b.id),
  );
  const winners = new Set(inTurn.slice(0, seats).map(({ id }) => id));
  return new Map(parts.map(({ id, whole }) => [id, whole + (winners.has(id) ? 1 : 0)]));
}

function sumOf(shares: readonly Share[], bound: 'least' | 'most'): number {
  return shares.reduce((sum, share) => sum + share[bound], 0);
}

function sumOfValues(values: ReadonlyMap<string, number>): number {
  return [...values.values()].reduce((sum, value) => sum + value, 0);
}
