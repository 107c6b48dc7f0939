import { byteOrder } from './byte-order.ts';
import { readRows } from './csv.ts';
import type { Note } from './difference.ts';
import { frameColumns, schoolIn, type FrameSchool } from './frame-school.ts';

/** The schools of a frame, which are sorted by id and each there once (SAMPLING §2.2). */
export function readFrame(chunks: Iterable<Uint8Array>, note: Note): FrameSchool[] {
  const schools: FrameSchool[] = [];
  const counties = new Map<string, string>();
  let last = '';
  for (const { line, cells } of readRows(chunks, frameColumns, note)) {
    const school = schoolIn(cells);
    const { unit, stratum, county } = school;
    if (unit <= last) note(unit === last ? 'twice' : 'not-sorted', { line, unit });
    if ((counties.get(stratum) ?? county) !== county)
      note('stratum-of-two-counties', { line, stratum });
    counties.set(stratum, county);
    last = unit;
    schools.push(school);
  }
  return schools;
}

/** The schools of each stratum, strata in the order of their ids. */
export function byStratum<School extends { readonly stratum: string }>(
  schools: readonly School[],
): ReadonlyMap<string, School[]> {
  const strata = new Map<string, School[]>();
  for (const school of schools) {
    const those = strata.get(school.stratum);
    if (those) those.push(school);
    else strata.set(school.stratum, [school]);
  }
  return new Map([...strata].sort(([a], [b]) => byteOrder(a, b)));
}
