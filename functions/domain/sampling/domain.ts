import { ID } from './patterns.ts';
import { isObject, whole } from './read-json.ts';

/** A part of the children that is to be drawn at a rate of its own: all domains together are all children. */
export interface Domain {
  readonly id: string;
  /** Relative sampling rate f_d, 1 to 1000: a child of rate 2 is drawn twice as likely as one of rate 1. */
  readonly rate: number;
}

/** The domains of a design, and the hash that binds who belongs to them (SAMPLING §2.9). */
export interface Domains {
  /** Two or more, in the order in which children are listed. */
  readonly rates: readonly Domain[];
  /** SHA-256 of `frame_domains.csv`. */
  readonly sha256: string;
}

/** The name that all children of a school go by where a design has no domains: no domain has it. */
export const UNDIVIDED = '';

/** Children by domain; under one name all of them where a design has no domains. */
export type ChildCounts = ReadonlyMap<string, number>;

/** True for domains as `design.json` may list them. */
export function areDomains(value: unknown): boolean {
  if (!Array.isArray(value) || value.length < 2 || value.length > MOST || !value.every(isDomain))
    return false;
  return new Set(value.map(({ id }) => id)).size === value.length;
}

function isDomain(value: unknown): value is Domain {
  if (!isObject(value)) return false;
  const members = new Map<string, unknown>(Object.entries(value));
  const [id, rate] = [members.get('id'), members.get('rate')];
  const isRate = whole(1)(rate) && Number(rate) <= HIGHEST;
  return members.size === 2 && typeof id === 'string' && ID.test(id) && isRate;
}
const HIGHEST = 1000;
/** More than anybody tells children apart by, and few enough to be read in no time. */
const MOST = 20;
