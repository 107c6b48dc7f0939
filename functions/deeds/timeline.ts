import type { FormRecord } from '../domain/record.ts';
import { inPlaceOf } from './in-place-of.ts';
import { recordLine } from './record-line.ts';

/** The records of a child as its page tells them, newest first. */
export function timeline(records: readonly FormRecord[]) {
  return records
    .map((record) => ({ ...recordLine(record), inPlaceOf: inPlaceOf(record, records) }))
    .sort((a, b) => (a.at === b.at ? b.enteredAt - a.enteredAt : a.at < b.at ? 1 : -1));
}
