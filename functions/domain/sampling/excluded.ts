import { readRows, type Column } from './csv.ts';
import type { Note } from './difference.ts';
import type { FrameSchool } from './frame-school.ts';
import { CODES, ID } from './patterns.ts';

/** A school that is out of the frame, because it was closed on the day (SAMPLING §2.2). */
export interface ExcludedSchool {
  readonly unit: string;
  readonly reason: string;
  /** Where the proof of it lies, in codes. */
  readonly evidence: string;
}

export const excludedColumns: readonly Column[] = [
  { name: 'unit_id', pattern: ID },
  { name: 'reason', pattern: ID },
  { name: 'evidence_ref', pattern: CODES },
];

/** Reads what was left out: sorted, each once, and none of them in the frame. */
export function readExcluded(
  chunks: Iterable<Uint8Array>,
  schools: readonly FrameSchool[],
  note: Note,
): void {
  const inFrame = new Set(schools.map(({ unit }) => unit));
  let last = '';
  for (const { line, cells } of readRows(chunks, excludedColumns, note)) {
    const [unit = ''] = cells;
    if (unit <= last) note(unit === last ? 'twice' : 'not-sorted', { line, unit });
    if (inFrame.has(unit)) note('in-and-out', { line, unit });
    last = unit;
  }
}
