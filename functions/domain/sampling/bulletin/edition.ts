import type { Note } from '../difference.ts';
import { bytesAsText, decoded } from '../lines.ts';
import { SHA256 } from '../patterns.ts';
import { isObject, whole } from '../read-json.ts';

/** Which printing of a bulletin it is: the first, or a correction with its reason (SAMPLING §2.15). */
export interface Edition {
  /** From 1. */
  readonly version: number;
  /** Why the one before is corrected; nothing in the first. */
  readonly why: string;
  /** SHA-256 of the `bulletin.json` before; nothing in the first. */
  readonly before: string;
}

export const FIRST: Edition = { version: 1, why: '', before: '' };

/** A reason in words that fit on a page, without signs nobody sees. */
const WHY = /^(?=.*\S)[^\p{Cc}\p{Cs}]{1,200}$/u;

export function isReason(why: string): boolean {
  return WHY.test(why);
}

/** Under which name an earlier edition of a file is kept, such as `bulletin-1.json`. */
export function keptAs(file: string, version: number): string {
  return file.replace('.', `-${version}.`);
}

/** More than any bulletin can have, in bytes. */
const LARGEST = 16_000_000;

/** All bytes of a file, to be read more than once; nothing of one that is longer than it can be. */
export function bytesOf(chunks: Iterable<Uint8Array>, note: Note): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const chunk of chunks) {
    length += chunk.length;
    if (length > LARGEST) return void note('too-long');
    pieces.push(chunk.slice()); // a reader may use its piece again for the next one
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The edition in a `bulletin.json`, whatever else it says; nothing where it names none that can be. */
export function editionIn(bytes: Uint8Array, note: Note): Edition | undefined {
  let value: unknown;
  try {
    value = JSON.parse(decoded(bytesAsText(bytes)));
  } catch {
    return void note(bytes.length === 0 ? 'empty-file' : 'unreadable');
  }
  if (!isObject(value)) return void note('unreadable');
  const given = new Map<string, unknown>(Object.entries(value));
  const [version, why, before] = ['version', 'why', 'before_sha256'].map((name) => given.get(name));
  if (!whole(1)(version)) return void note('member-wrong', { member: 'version' });
  const isFirst = version === 1;
  const hasReason = typeof why === 'string' && (isFirst ? why === '' : isReason(why));
  if (!hasReason) return void note('member-wrong', { member: 'why' });
  const isBound = typeof before === 'string' && (isFirst ? before === '' : SHA256.test(before));
  if (!isBound) return void note('member-wrong', { member: 'before_sha256' });
  return { version: Number(version), why, before };
}
