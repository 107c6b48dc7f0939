import type { Note } from '../difference.ts';
import { bytesAsText, decoded } from '../lines.ts';
import { isObject } from '../read-json.ts';

/**
 * Holds a JSON file against the text that it must be, and names the members that differ, such as
 * `archived.province.p_hat`. The same values otherwise written are a difference too, for the file is hashed.
 */
export function compareValues(chunks: Iterable<Uint8Array>, expected: string, note: Note): void {
  let bytes = '';
  for (const chunk of chunks) {
    bytes += bytesAsText(chunk);
    // Its own numbers may make it a little longer; much longer it is no longer this file.
    if (bytes.length > 2 * expected.length + SPARE) return note('too-long');
  }
  let text: string, found: ReadonlyMap<string, string>;
  try {
    text = decoded(bytes);
    found = leavesOf(JSON.parse(text)); // nested without end it is as unreadable as what is no JSON
  } catch {
    return note(bytes === '' ? 'empty-file' : 'unreadable');
  }
  if (text === expected) return;
  const its = leavesOf(JSON.parse(expected));
  let isSame = true;
  for (const member of new Set([...its.keys(), ...found.keys()])) {
    const [wanted, there] = [its.get(member), found.get(member)];
    if (wanted === there) continue;
    isSame = false;
    if (wanted === undefined) note('member-unknown', { member: cut(member) });
    else if (there === undefined) note('member-missing', { member });
    else note('value-differs', { member, expected: wanted, found: cut(there) });
  }
  if (isSame) note('not-canonical');
}
const SPARE = 10_000;

/** The values at the ends of all paths, as they are written. */
function leavesOf(value: unknown, path = ''): Map<string, string> {
  if (!isObject(value)) return new Map([[path, JSON.stringify(value)]]);
  return new Map(
    Object.entries(value).flatMap(([name, each]: [string, unknown]) => [
      ...leavesOf(each, path === '' ? name : `${path}.${name}`),
    ]),
  );
}

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
const SHOWN = 60;
