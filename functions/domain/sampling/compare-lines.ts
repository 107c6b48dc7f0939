import type { Note } from './difference.ts';
import { linesOf, type Line } from './lines.ts';

/** Enough of a line to find it by. */
const SHOWN = 60;
/** In so many cells a row may differ and still be the same row. */
const FEW = 3;

/**
 * Holds a CSV file against the lines it must have, byte by byte. Every line that differs is noted, and of a row that was
 * changed in a few cells just these.
 * @param expected lines with their line feeds, in ASCII, the header first
 */
export function compareLines(
  chunks: Iterable<Uint8Array>,
  expected: Iterable<string>,
  note: Note,
): void {
  const found = linesOf(chunks);
  let header: readonly string[] | undefined;
  for (const each of expected) {
    const text = each.trimEnd();
    header ??= text.split(',');
    const { done, value } = found.next();
    if (done) note('row-missing', { expected: cut(text) });
    else compareLine(value, text, header, note);
  }
  for (const { text, number } of found) note('row-extra', { line: number, found: cut(text) });
}

function compareLine(found: Line, text: string, header: readonly string[], note: Note): void {
  const { number: line, end } = found;
  if (end === 'file') note('no-final-line-feed', { line });
  if (found.text === text) return;
  if (found.text === `${text}\r`) return note('carriage-return', { line });
  const cells = text.split(',');
  const its = found.text.split(',');
  const changed = [...header.keys()].filter((at) => cells[at] !== its[at]);
  if (line === 1 || its.length !== cells.length || changed.length > FEW)
    return note('row-differs', { line, expected: cut(text), found: cut(found.text) });
  for (const at of changed)
    note('cell-differs', { line, column: header[at], expected: cells[at], found: its[at] });
}

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
