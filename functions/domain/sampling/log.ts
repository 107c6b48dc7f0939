import { canonicalJson } from './canonical-json.ts';
import { notesOn, type Difference, type Note } from './difference.ts';
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
const NOTHING = '0'.repeat(64);

/** The line of an entry, with its line feed. */
export function logLine(entry: LogEntry): string {
  return canonicalJson({ ...entry }, 'compact');
}

/** The entry that follows some lines: its number, and the hash of the last one. @param last the last line, if any */
export function followingEntry(
  step: Omit<LogEntry, 'seq' | 'prev_sha256'>,
  last?: string,
): LogEntry {
  const before = last === undefined ? undefined : (JSON.parse(last) as LogEntry);
  const prev_sha256 = last === undefined ? NOTHING : sha256Of(last.replace(/\n$/, ''));
  return { ...step, seq: (before?.seq ?? 0) + 1, prev_sha256 };
}

/** Holds the lines of a log against each other, without their line feeds: each follows the one before it, none is missing. */
export function chainOf(lines: Iterable<string>): Difference[] {
  const { note, taken } = notesOn(LOG);
  const follow = follower(note);
  let number = 0;
  for (const line of lines) follow(line, (number += 1));
  return taken();
}
export const LOG = 'round_log.jsonl';

/** The same of a file. */
export function readLog(chunks: Iterable<Uint8Array>, note: Note): void {
  const follow = follower(note);
  for (const { text, number, end } of linesOf(chunks)) {
    if (end === 'never') return note('too-long', { line: number });
    if (end === 'file') note('no-final-line-feed', { line: number });
    follow(text, number);
  }
}

function follower(note: Note) {
  let [seq, previous, instant] = [0, NOTHING, -Infinity];
  return (text: string, line: number): void => {
    const noteHere: Note = (code, facts) => note(code, { ...facts, line });
    const entry = objectIn(text, members, 'compact', noteHere, '');
    seq += 1;
    if (entry && entry.get('seq') !== seq) noteHere('sequence-broken', { expected: seq });
    if (entry && entry.get('prev_sha256') !== previous) noteHere('chain-broken');
    const now = entry && instantOf(entry.get('at') as string);
    if (entry && !(now !== undefined && now > instant)) noteHere('time-not-later');
    [previous, instant] = [sha256Of(text), now ?? instant];
  };
}
