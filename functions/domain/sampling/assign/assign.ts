import { byteOrder } from '../byte-order.ts';
import type { Tickets } from '../ticket.ts';
import type { Conflicts, Inspector } from './inspectors.ts';
import { waysOf, type School, type Teams } from './ways.ts';

/** Who goes to a school in which place, the first of whom leads, and who was passed over for it and why. */
export interface Seat {
  readonly unit: string;
  readonly seat: number;
  readonly inspector: string;
  readonly ticket: string;
  readonly skipped: readonly (readonly [inspector: string, code: string])[];
}

export type Assigned =
  | { readonly seats: readonly Seat[] }
  /** Schools for which there are too few inspectors, taken together. */
  | { readonly lacking: readonly string[] };

/**
 * Assigns inspectors by chance (SAMPLING §2.11): schools in the order of their tickets, and for each seat the first
 * inspector in the order of his ticket for the school who is not kept from it, not of a colleague’s work unit, not at his
 * capacity, and leaves the other seats possible. Who was last round’s partner is taken only where nobody else can be.
 * @param schools to be visited; their order has no say, nor has that of the inspectors
 */
export function assign(
  schools: readonly School[],
  inspectors: readonly Inspector[],
  conflicts: Conflicts,
  { seats, capacity }: Teams,
  { ticket }: Tickets,
): Assigned {
  const ordered = [...schools]
    .map((school) => ({ school, ticket: ticket(`IA|S|${school.unit}`) }))
    .sort((a, b) => byteOrder(a.ticket, b.ticket) || byteOrder(a.school.unit, b.school.unit))
    .map(({ school }) => school);
  const ways = waysOf(ordered, inspectors, conflicts, { seats, capacity });
  const lacking = ways.filled();
  if (lacking.length > 0) return { lacking };
  const made: Seat[] = [];
  for (const school of ordered) {
    const there: Inspector[] = [];
    const inTurn = inspectors
      .map((inspector) => ({ inspector, ticket: ticket(`IA|P|${school.unit}|${inspector.id}`) }))
      .sort((a, b) => byteOrder(a.ticket, b.ticket) || byteOrder(a.inspector.id, b.inspector.id));
    for (let seat = 1; seat <= seats; seat++) {
      const skipped: [string, string][] = [];
      const tried = [...inTurn, ...inTurn].find(({ inspector }, at) => {
        const isLast = at >= inTurn.length; // once more, for those who were last round’s partners
        if (there.includes(inspector)) return false;
        const code = ways.whyNot(school, inspector, there, isLast);
        if (code !== undefined && !isLast) skipped.push([inspector.id, code]);
        return code === undefined;
      });
      if (!tried) throw new Error(`nobody can go to ${school.unit}`); // the flow says that somebody can
      ways.take(school, tried.inspector);
      there.push(tried.inspector);
      made.push({
        ...{ unit: school.unit, seat, inspector: tried.inspector.id },
        ...{ ticket: tried.ticket, skipped },
      });
    }
  }
  return { seats: made.sort((a, b) => byteOrder(a.unit, b.unit) || a.seat - b.seat) };
}
