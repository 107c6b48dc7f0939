import type { Note } from './difference.ts';
import { linesOf, type Line } from './lines.ts';

/** Enough of a line to find it by. */
const SHOWN = 200;

/**
 * Holds a file against the lines it must have, byte by byte. Every line that differs is noted, so whoever changed one
 * cell is shown that one.
 * @param expected lines with their line feeds, in ASCII
 */
export function compareLines(
  chunks: Iterable<Uint8Array>,
  expected: Iterable<string>,
  note: Note,
): void {
  const found = linesOf(chunks);
  let line = 0;
  for (const text of expected) {
    line += 1;
    const its = found.next();
    if (its.done) note('row-missing', { line, expected: text.trimEnd() });
    else if (writtenAs(its.value) !== text) note(codeOf(its.value, text), facts(its.value, text));
  }
  for (const more of found) note('row-extra', facts(more));
}

function writtenAs({ text, end }: Line): string {
  return end === 'lineFeed' ? `${text}\n` : text;
}

function codeOf({ text, end }: Line, expected: string) {
  if (`${text}\n` === expected) return end === 'file' ? 'no-final-line-feed' : 'row-differs';
  return `${text}\n` === expected.replace('\n', '\r\n') ? 'carriage-return' : 'row-differs';
}

function facts({ text, number }: Line, expected?: string) {
  const known = { line: number, found: text.slice(0, SHOWN) };
  return expected === undefined ? known : { ...known, expected: expected.trimEnd() };
}
