import { readRows } from '../csv.ts';
import type { Note } from '../difference.ts';
import type { DrawnSchool } from '../draw-schools.ts';
import { dispositionColumns, type Disposition } from './columns.ts';

export const DISPOSITIONS = 'dispositions.csv';

/** What became of each school that was released for a visit, by its id. */
export type Visits = ReadonlyMap<string, Disposition>;

/**
 * Reads `dispositions.csv` against the draw: each school was drawn and is there once, each that was not a reserve is
 * there, and reserves come strictly in their order (SAMPLING §2.8, §2.19 g).
 */
export function readVisits(
  chunks: Iterable<Uint8Array>,
  drawn: readonly DrawnSchool[],
  note: Note,
): Visits {
  const visits = new Map<string, Disposition>();
  const units = new Set(drawn.map(({ unit }) => unit));
  for (const { line, cells } of readRows(chunks, dispositionColumns, note)) {
    const [unit = '', disposition] = cells;
    if (!units.has(unit)) note('not-drawn', { line, unit });
    else if (visits.has(unit)) note('twice', { line, unit });
    else visits.set(unit, disposition as Disposition); // its column holds nothing else
  }
  for (const { unit } of outOfOrder(drawn, visits)) note('reserve-out-of-order', { unit });
  for (const { unit, role } of drawn)
    if (role !== 'reserve' && !visits.has(unit)) note('visit-missing', { unit });
  return visits;
}

/** Reserves with a visit that come after one of their stratum without. */
function outOfOrder(drawn: readonly DrawnSchool[], visits: Visits): DrawnSchool[] {
  const skipped = new Set<string>();
  return drawn.filter(({ unit, role, stratum }) => {
    if (role !== 'reserve') return false;
    if (!visits.has(unit)) skipped.add(stratum);
    return visits.has(unit) && skipped.has(stratum);
  });
}

/** True where children were looked for. */
export function isVisited(disposition: Disposition | undefined): boolean {
  return disposition === 'COMPLETE' || disposition === 'PARTIAL';
}

/** True for a school that is none: it tells about the frame, and counts with nought. */
export function isClosed(disposition: Disposition): boolean {
  return disposition === 'OOS_CLOSED' || disposition === 'OOS_MERGED';
}
