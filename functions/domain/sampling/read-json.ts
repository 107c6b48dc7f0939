import { canonicalJson, type Json } from './canonical-json.ts';
import type { Note } from './difference.ts';
import { bytesAsText, decoded } from './lines.ts';

/** What the members of an object must be; `optional` ones may be left out. */
export interface Members {
  readonly needed: Readonly<Record<string, Test>>;
  readonly optional?: Readonly<Record<string, Test>>;
}
export type Test = (value: unknown) => boolean;

/** More than any design or seed can have, in bytes. */
const LARGEST = 16_000_000;

/**
 * The object in a canonical JSON file; nothing where it is not whole, with every reason noted. What is written
 * otherwise than it would be by us is a difference too: no byte of a hashed file is free.
 */
export function readJson(
  chunks: Iterable<Uint8Array>,
  members: Members,
  form: 'compact' | 'lines',
  note: Note,
): ReadonlyMap<string, unknown> | undefined {
  let bytes = '';
  for (const chunk of chunks) {
    if (bytes.length + chunk.length > LARGEST) return void note('too-long');
    bytes += bytesAsText(chunk);
  }
  return objectIn(bytes, members, form, note);
}

/** The same of text that is at hand, a character a byte. @param end what follows the object */
export function objectIn(
  bytes: string,
  members: Members,
  form: 'compact' | 'lines',
  note: Note,
  end = '\n',
): ReadonlyMap<string, unknown> | undefined {
  let text: string, value: unknown;
  try {
    text = decoded(bytes);
    value = JSON.parse(text);
  } catch {
    return void note(bytes === '' ? 'empty-file' : 'unreadable');
  }
  if (!isObject(value)) return void note('unreadable');
  if (!hasMembers(value, members, note)) return undefined;
  if (canonicalJson(value as Json, form, end) !== text) return void note('not-canonical');
  return new Map(Object.entries(value));
}

/** Members are looked at one by one, for a file may well have one named `__proto__`. */
function hasMembers(value: object, { needed, optional = {} }: Members, note: Note): boolean {
  const known = new Map([...Object.entries(needed), ...Object.entries(optional)]);
  const given = new Map<string, unknown>(Object.entries(value));
  const missing = Object.keys(needed).filter((name) => !given.has(name));
  for (const member of missing) note('member-missing', { member });
  let isWhole = missing.length === 0;
  for (const [member, content] of given) {
    const test = known.get(member);
    if (test?.(content) === true) continue;
    note(test ? 'member-wrong' : 'member-unknown', { member });
    isWhole = false;
  }
  return isWhole;
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for a text that a pattern allows. */
export const like =
  (pattern: RegExp): Test =>
  (value) =>
    typeof value === 'string' && pattern.test(value);

/** True for exactly this value. */
export const exactly =
  (wanted: unknown): Test =>
  (value) =>
    value === wanted;

/** True for a whole number of at least `least` that is exact. */
export const whole =
  (least: number): Test =>
  (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= MOST;
const MOST = 1_000_000_000;

/** True for a text of modest length, whatever it says. */
export const words: Test = (value) => typeof value === 'string' && value.length <= 2000;

/** True for what further members may hold: texts, numbers, and lists or objects of these, three levels deep at most. */
export function isPlain(value: unknown, levels = 3): boolean {
  if (typeof value === 'string') return value.length <= 2000;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'boolean';
  return levels > 0 && Object.values(value).every((each) => isPlain(each, levels - 1));
}
