import { canonicalJson } from './canonical-json.ts';
import type { Note } from './difference.ts';
import { linesOf } from './lines.ts';
import { ID, SHA256, TIME } from './patterns.ts';
import { like, objectIn, whole, type Members } from './read-json.ts';
import { sha256Of } from './ticket.ts';
import { instantOf } from './times.ts';

/** One step of a round, bound to all before it (SAMPLING §2.1, §2.18). */
export interface LogEntry {
  /** From 1. */
  readonly seq: number;
  /** Official time, to the second or the thousandth. */
  readonly at: string;
  /** Who did it, by role: no names. */
  readonly actor_role: string;
  readonly event: string;
  /** The hash of what the step is about; empty where it is about no file. */
  readonly object_sha256: string;
  readonly prev_sha256: string;
}

const members: Members = {
  needed: {
    seq: whole(1),
    at: like(new RegExp(TIME.source.replace('\\+', '(\\.\\d{3})?\\+'))),
    actor_role: like(ID),
    event: like(ID),
    object_sha256: like(new RegExp(`^$|${SHA256.source}`)),
    prev_sha256: like(SHA256),
  },
};
/** What the first line follows. */
export const BEGINNING = '0'.repeat(64);

/** The line of an entry, with its line feed. */
export function logLine(entry: LogEntry): string {
  return canonicalJson({ ...entry }, 'compact');
}

/** The hash of a line, which the next one names. @param line with or without its line feed */
export function hashOfLine(line: string): string {
  return sha256Of(line.replace(/\n$/, ''));
}

export const LOG = 'round_log.jsonl';

/** Reads `round_log.jsonl` and holds its lines against each other: each follows the one before it, none is missing. */
export function readLog(chunks: Iterable<Uint8Array>, note: Note): LogEntry[] | undefined {
  const follow = follower(note);
  const entries: LogEntry[] = [];
  let isEmpty = true;
  for (const { text, number, end } of linesOf(chunks)) {
    isEmpty = false;
    if (end === 'never') return void note('too-long', { line: number });
    if (end === 'file') note('no-final-line-feed', { line: number });
    const entry = follow(text, number);
    if (entry) entries.push(entry);
  }
  if (isEmpty) note('empty-file');
  return entries;
}

function follower(note: Note) {
  let [seq, previous, instant] = [0, BEGINNING, -Infinity];
  return (text: string, line: number): LogEntry | undefined => {
    const noteHere: Note = (code, facts) => note(code, { ...facts, line });
    const entry = objectIn(text, members, 'compact', noteHere, '');
    seq += 1;
    if (entry && entry.get('seq') !== seq) noteHere('sequence-broken', { expected: seq });
    if (entry && entry.get('prev_sha256') !== previous) noteHere('chain-broken');
    const now = entry && instantOf(entry.get('at') as string);
    if (entry && !(now !== undefined && now > instant)) noteHere('time-not-later');
    [previous, instant] = [sha256Of(text), now ?? instant];
    return entry && (Object.fromEntries(entry) as unknown as LogEntry); // every member was looked at
  };
}
