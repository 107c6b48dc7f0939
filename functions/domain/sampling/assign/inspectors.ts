import { readRows, type Column } from '../csv.ts';
import type { Note } from '../difference.ts';
import type { DrawnSchool } from '../draw-schools.ts';
import type { FrameSchool } from '../frame-school.ts';
import { ID } from '../patterns.ts';

export const INSPECTORS = 'inspectors.csv';
export const CONFLICTS = 'conflicts.csv';

/** Somebody who may be sent. */
export interface Inspector {
  readonly id: string;
  /** Where he works: two of one place are not sent together. */
  readonly workUnit: string;
}

/** Why somebody is not sent to a school (SAMPLING §2.11): for its county, for itself, or for another inspector. */
export const conflictCodes = [
  'COUNTY',
  'EMPLOYED_3Y',
  'KIN',
  'DECLARED',
  'REPEAT',
  'PAIR',
] as const;
export type ConflictCode = (typeof conflictCodes)[number];

/** What an inspector is kept from. A school may have the code of a county, so each has its own list. */
export interface Kept {
  readonly counties: ReadonlySet<string>;
  readonly schools: ReadonlyMap<string, ConflictCode>;
  /** Those with whom he went last time. */
  readonly partners: ReadonlySet<string>;
}
/** What each is kept from, by his id. */
export type Conflicts = ReadonlyMap<string, Kept>;

const inspectorColumns: readonly Column[] = [
  { name: 'inspector_id', pattern: ID },
  { name: 'work_unit', pattern: ID },
];
const conflictColumns: readonly Column[] = [
  { name: 'inspector_id', pattern: ID },
  { name: 'code', pattern: new RegExp(`^(${conflictCodes.join('|')})$`) },
  { name: 'of', pattern: ID },
];

/** Reads `inspectors.csv`, sorted by id. */
export function readInspectors(chunks: Iterable<Uint8Array>, note: Note): Inspector[] {
  const inspectors: Inspector[] = [];
  let last = '';
  for (const { line, cells } of readRows(chunks, inspectorColumns, note)) {
    const [id = '', workUnit = ''] = cells;
    if (id <= last) note(id === last ? 'twice' : 'not-sorted', { line, unit: id });
    last = id;
    inspectors.push({ id, workUnit });
  }
  return inspectors;
}

/**
 * Reads `conflicts.csv`: sorted, of inspectors that there are, with counties and schools of the frame and with other
 * inspectors.
 */
export function readConflicts(
  chunks: Iterable<Uint8Array>,
  inspectors: readonly Inspector[],
  frame: readonly FrameSchool[],
  note: Note,
): Conflicts {
  const ids = new Set(inspectors.map(({ id }) => id));
  const counties = new Set(frame.map(({ county }) => county));
  const units = new Set(frame.map(({ unit }) => unit));
  const conflicts = new Map<string, ReturnType<typeof nothing>>();
  let last = '';
  for (const { line, cells } of readRows(chunks, conflictColumns, note)) {
    const [id = '', code, of = ''] = cells as [string, ConflictCode, string]; // its column holds nothing else
    const key = cells.join(',');
    if (key <= last) note(key === last ? 'twice' : 'not-sorted', { line, unit: id });
    last = key;
    const known = code === 'COUNTY' ? counties : code === 'PAIR' ? ids : units;
    if (!ids.has(id)) note('inspector-unknown', { line, unit: id });
    if (!known.has(of)) note('conflict-unknown', { line, unit: of });
    const own = conflicts.get(id) ?? nothing();
    conflicts.set(id, own);
    if (code === 'COUNTY') own.counties.add(of);
    else if (code === 'PAIR') own.partners.add(of);
    else own.schools.set(of, code);
  }
  return conflicts;
}

const nothing = () => ({
  counties: new Set<string>(),
  schools: new Map<string, ConflictCode>(),
  partners: new Set<string>(),
});

/** Why an inspector is not sent to a school, if anything keeps him from it. */
export function keptFrom(
  { id }: Inspector,
  { unit, county }: Pick<FrameSchool, 'unit' | 'county'>,
  conflicts: Conflicts,
): ConflictCode | undefined {
  const own = conflicts.get(id);
  return own?.counties.has(county) ? 'COUNTY' : own?.schools.get(unit);
}

/** True for a school to which inspectors are sent from the beginning: reserves get those of the school they stand in for. */
export function isVisitedFirst({ role }: DrawnSchool): boolean {
  return role !== 'reserve';
}
