import { SHA256 } from './patterns.ts';
import { isObject, like, whole } from './read-json.ts';

/** How inspectors are sent, and the lists they are drawn from, bound before the seed (SAMPLING §2.11). */
export interface Inspection {
  /** How many go to a school together. */
  readonly seats: number;
  /** To how many schools one inspector goes at most. */
  readonly capacity: number;
  /** SHA-256 of `inspectors.csv` and `conflicts.csv`. */
  readonly inspectorsSha256: string;
  readonly conflictsSha256: string;
}

const MOST_SEATS = 9;
const members: Readonly<Record<string, (value: unknown) => boolean>> = {
  k: (value) => whole(1)(value) && Number(value) <= MOST_SEATS,
  capacity: whole(1),
  inspectors_sha256: like(SHA256),
  conflicts_sha256: like(SHA256),
};

/** True for `inspectors` as `design.json` may have it. */
export function isInspection(value: unknown): boolean {
  if (!isObject(value)) return false;
  const given = new Map<string, unknown>(Object.entries(value));
  const names = Object.keys(members);
  return given.size === names.length && names.every((name) => members[name]?.(given.get(name)));
}

/** How inspectors are sent by a design. @param value what `isInspection` is true of */
export function inspectionOf(value: object): Inspection {
  const given = new Map<string, unknown>(Object.entries(value));
  return {
    seats: Number(given.get('k')),
    capacity: Number(given.get('capacity')),
    inspectorsSha256: String(given.get('inspectors_sha256')),
    conflictsSha256: String(given.get('conflicts_sha256')),
  };
}
