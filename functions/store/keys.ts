/**
 * Every key of the one table. No personal data stands in a key; an HMAC of an identity number does, and is
 * pseudonymous personal data (docs/table.md says how its key rotates).
 */
import type { Subject } from '../domain/record.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export const keys = {
  org: (org: string): Key => ({ pk: `O#${org}`, sk: 'self' }),
  orgBelow: (parent: string, org: string): Key => ({ pk: `O#${parent}`, sk: `below#${org}` }),
  areaKey: (area: string): Key => ({ pk: `O#${area}`, sk: 'key' }),
  staff: (org: string, person: string, role: string): Key => ({
    pk: `O#${org}`,
    sk: `staff#${person}#${role}`,
  }),
  figures: (county: string, day: string): Key => ({ pk: `O#${county}`, sk: `day#${day}` }),
  membership: (account: string, role: string, org: string): Key => ({
    pk: `U#${account}`,
    sk: `${role}#${org}`,
  }),
  reservation: (hmac: string): Key => ({ pk: `N#${hmac}`, sk: 'child' }),
  subjectKey: (child: string): Key => ({ pk: `C#${child}`, sk: 'key' }),
  record: (subject: Subject, id: string, number: number | undefined): Key => ({
    pk: recordsOf(subject),
    sk:
      number === undefined ? `E#${id}` : `N#${id.split('#')[0]}#${String(number).padStart(6, '0')}`,
  }),
  card: (subject: Subject, school: string): Key => ({
    pk: `S#${school}`,
    sk: subject.kind === 'child' ? `C#${subject.id}` : `F#${subject.id}`,
  }),
  importJob: (school: string, id: string): Key => ({ pk: `S#${school}`, sk: `I#${id}` }),
  accessLine: (actor: string, month: string, id: string): Key => ({
    pk: partitions.accessLines(actor, month),
    sk: id,
  }),
  accessPointer: (child: string, id: string): Key => ({
    pk: partitions.accessPointers(child),
    sk: id,
  }),
} as const;

/** The partition of all records of a subject. */
export function recordsOf(subject: Subject): string {
  return subject.kind === 'child' ? `C#${subject.id}` : `F#${subject.school}#${subject.id}`;
}

export const partitions = {
  account: (account: string): string => `U#${account}`,
  school: (school: string): string => `S#${school}`,
  org: (org: string): string => `O#${org}`,
  accessLines: (actor: string, month: string): string => `L#${actor}#${month}`,
  accessPointers: (child: string): string => `R#${child}`,
} as const;

/** Beginnings of sort keys, for queries of a part of a partition. */
export const prefixes = {
  cards: 'C#',
  findings: 'F#',
  days: 'day#',
  below: 'below#',
  staff: 'staff#',
  homes: 'N#home#',
} as const;
