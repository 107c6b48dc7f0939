import type { Note } from './difference.ts';
import { linesOf } from './lines.ts';

/** Enough of a line to find it by. */
const SHOWN = 60;
/** In so many cells a row may differ and still be shown cell by cell. */
const FEW = 3;

/**
 * Holds a CSV file against the lines it must have, byte by byte. Rows are found by their first two cells, so that who
 * changed a cell, left out a row or put one in is shown just that.
 * @param expected lines with their line feeds, in ASCII, the header first, no two rows alike in both cells
 */
export function compareLines(
  chunks: Iterable<Uint8Array>,
  expected: Iterable<string>,
  tell: Note,
): void {
  let isSame = true;
  const note: Note = (...what) => {
    isSame = false;
    tell(...what);
  };
  const texts = Array.from(expected, (text) => text.trimEnd());
  const [header = '', ...rows] = texts;
  const missing = new Map(rows.map((text) => [keyOf(text), text]));
  const seen = new Set<string>();
  let misplaced: number | undefined;
  let isEmpty = true;
  for (const { text, number: line, end } of linesOf(chunks)) {
    isEmpty = false;
    if (end === 'file') note('no-final-line-feed', { line });
    if (text.endsWith('\r')) note('carriage-return', { line });
    if (line === 1 && text !== header) note('header-differs', { line, expected: header });
    if (line === 1) continue;
    const key = keyOf(text);
    const its = missing.get(key);
    if (its !== undefined && text !== its) compareCells(text, its, header, { line }, note);
    if (its === undefined) note(seen.has(key) ? 'twice' : 'row-extra', { line, ...brief(text) });
    if (text !== texts[line - 1]) misplaced ??= line;
    missing.delete(key);
    seen.add(key);
  }
  if (isEmpty) note('empty-file');
  for (const text of missing.values()) note('row-missing', { expected: cut(text) });
  if (isSame && misplaced !== undefined) note('order-differs', { line: misplaced });
}

function keyOf(text: string): string {
  return text.split(',', 2).join(',');
}

function compareCells(
  text: string,
  expected: string,
  header: string,
  { line }: { readonly line: number },
  note: Note,
): void {
  const [columns, cells, its] = [header, expected, text].map((each) => each.split(','));
  if (!columns || !cells || !its) return;
  const changed = [...columns.keys()].filter((at) => cells[at] !== its[at]);
  if (its.length !== columns.length || changed.length > FEW)
    return note('row-differs', { line, expected: cut(expected), found: cut(text) });
  for (const at of changed)
    note('cell-differs', { line, column: columns[at], expected: cells[at], found: its[at] });
}

function brief(text: string) {
  return { unit: keyOf(text).slice(0, SHOWN), found: cut(text) };
}

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
