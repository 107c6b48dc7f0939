import type { Column } from '../csv.ts';
import { CHILD_KEY, ID, SHA256, TIME } from '../patterns.ts';

/** What became of the visit to a drawn school (SAMPLING §2.8). */
export const dispositions = [
  'COMPLETE',
  'PARTIAL',
  'OOS_CLOSED',
  'OOS_MERGED',
  'OOS_NO_CHILD_EVER',
  'NR_ACCESS',
  'NR_REFUSED',
  'UNKNOWN',
] as const;
export type Disposition = (typeof dispositions)[number];

/** What became of a drawn child. */
export const childDispositions = ['OBSERVED', 'ABSENT', 'MOVED', 'REFUSED'] as const;
export type ChildDisposition = (typeof childDispositions)[number];

const oneOf = (names: readonly string[]) => new RegExp(`^(${names.join('|')})$`);
const emptyOr = (pattern: RegExp) => new RegExp(`^$|${pattern.source}`);
/** Words of people, in which nothing needs quotes. */
const NOTE = /^[^,"\p{Cc}]{0,200}$/u;
const INDICATOR = /^y_[a-z][0-9a-z_]{0,39}$/;

const ofVisit: readonly Column[] = [
  { name: 'unit_id', pattern: ID },
  { name: 'disposition', pattern: oneOf(dispositions) },
];
const visitedAt: Column = { name: 'visited_at', pattern: emptyOr(TIME) };
const note: Column = { name: 'note', pattern: NOTE };

/** The columns of `dispositions.csv` (SAMPLING §2.18); the time may be left out. */
export function dispositionColumns(header: string): readonly Column[] {
  return header.includes(visitedAt.name) ? [...ofVisit, visitedAt, note] : [...ofVisit, note];
}

const ofResult: readonly Column[] = [
  { name: 'unit_id', pattern: ID },
  { name: 'child_key', pattern: CHILD_KEY },
  { name: 'disposition', pattern: oneOf(childDispositions) },
];
const evidence: readonly Column[] = [
  { name: 'evidence_sha256', pattern: emptyOr(SHA256) },
  { name: 'inspector_1', pattern: emptyOr(ID) },
  { name: 'inspector_2', pattern: emptyOr(ID) },
  { name: 'observed_at', pattern: emptyOr(TIME) },
];

/** Indicators in the header of `results.csv`, in their order: its `y_` columns without that prefix. */
export function indicatorsOf(header: string): readonly string[] {
  const names = header.split(',').filter((name) => INDICATOR.test(name));
  return [...new Set(names)].map((name) => name.slice(2));
}

/** The columns of `results.csv` (SAMPLING §2.18), with the indicators that its header names; evidence may be left out. */
export function resultColumns(header: string): readonly Column[] {
  const ys = indicatorsOf(header).map((name) => ({ name: `y_${name}`, pattern: /^[01]?$/ }));
  return [...ofResult, ...ys, ...(header.includes('evidence_sha256') ? evidence : [])];
}
