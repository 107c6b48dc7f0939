import { divided, sized, type Divided, type Sized } from './certain.ts';
import type { Design } from './design.ts';
import type { FrameSchool } from './frame-school.ts';
import { byStratum } from './read-frame.ts';
import { selectSystematically, type Draw } from './systematic.ts';
import type { Tickets } from './ticket.ts';

export type SchoolRole = 'forced' | 'certainty' | 'main' | 'reserve';

/** A school that was drawn, with all that its draw can be computed from again. */
export interface DrawnSchool {
  readonly stratum: string;
  readonly unit: string;
  readonly role: SchoolRole;
  /** From 1: forced and certain schools by id, main ones and after them reserves by ticket. */
  readonly order: number;
  readonly z: bigint;
  /** Of a school that chance drew. */
  readonly chance?: Chance;
}

export interface Chance {
  /** Schools wanted, and drawn together with reserves. */
  readonly n: number;
  readonly drawn: number;
  readonly Z: bigint;
  readonly start: bigint;
  readonly ticketS1: string;
  readonly ticketRes: string;
}

/**
 * Stage 1 (SAMPLING §2.5-2.7): the schools to be visited and the reserves, stratum by stratum.
 * @param schools of the frame; their order has no say
 * @param tickets of the round’s seed
 */
export function drawSchools(
  schools: readonly FrameSchool[],
  design: Pick<Design, 'sizes' | 'mosFloor' | 'reserveTarget' | 'domains'>,
  tickets: Tickets,
): DrawnSchool[] {
  return [...byStratum(schools)].flatMap(([stratum, those]) => {
    const all = those.map((school) => sized(school, design)).sort(byUnit);
    return drawStratum(stratum, divided(all, design.sizes.get(stratum) ?? 0), design, tickets);
  });
}

function byUnit(a: Sized, b: Sized): number {
  return a.school.unit < b.school.unit ? -1 : 1;
}

function drawStratum(
  stratum: string,
  { forced, certain, rest, n, Z }: Divided,
  { reserveTarget }: Pick<Design, 'reserveTarget'>,
  tickets: Tickets,
): DrawnSchool[] {
  const sure = (role: SchoolRole) => (each: Sized, at: number) => ({
    stratum,
    unit: each.school.unit,
    role,
    order: at + 1,
    z: each.z,
  });
  const chosen = [
    ...forced.map(sure('forced')),
    ...[...certain].sort(byUnit).map(sure('certainty')),
  ];
  if (rest.length === 0) return chosen;
  const m = n + reserves(rest, n, Z, reserveTarget);
  const { draws, start } = selectSystematically(rest, { m, Z, stratum }, tickets);
  const byChance = ({ sized: { school, z }, ticketS1, ticketRes }: Draw, at: number) => ({
    stratum,
    unit: school.unit,
    role: at < n ? ('main' as const) : ('reserve' as const),
    order: at + 1,
    z,
    chance: { n, drawn: m, Z, start, ticketS1, ticketRes },
  });
  return [...chosen, ...draws.map(byChance)];
}

/** As many reserves as wanted, as long as no school comes to be certain by them (SAMPLING §2.7). */
function reserves(rest: readonly Sized[], n: number, Z: bigint, target: number): number {
  const largest = rest.reduce((most, { z }) => (z > most ? z : most), 0n);
  const fits = (x: number) => n + x <= rest.length && BigInt(n + x) * largest < Z;
  let x = Math.max(0, Math.min(target, rest.length - n));
  while (x > 0 && !fits(x)) x -= 1;
  return x;
}
