import type { Note } from './difference.ts';
import { decoded, linesOf } from './lines.ts';

/** A column of a file and what its cells may be. */
export interface Column {
  readonly name: string;
  readonly pattern: RegExp;
}

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a canonical CSV file (SAMPLING §2.2): UTF-8 without a mark, line feeds, commas, this header, no quotes, a
 * line feed at the end. A row that is not so is noted and left out, so a reader can trust what it is given.
 * @param expected its columns, or what they are where the header has a say in them
 */
export function* readRows(
  chunks: Iterable<Uint8Array>,
  expected: readonly Column[] | ((header: string) => readonly Column[]),
  note: Note,
): Generator<Row> {
  let columns = typeof expected === 'function' ? [] : expected;
  let isEmpty = true;
  for (const { text, number, end } of linesOf(chunks)) {
    isEmpty = false;
    if (end === 'never') return note('too-long', { line: number });
    if (end === 'file') note('no-final-line-feed', { line: number });
    if (text.endsWith('\r')) note('carriage-return', { line: number });
    else if (number > 1) yield* rowOf(text, number, columns, note);
    else if (text.startsWith(MARK)) note('byte-order-mark', { line: number });
    else {
      if (typeof expected === 'function') columns = expected(text);
      const header = namesOf(columns).join(',');
      if (text !== header) note('header-differs', { line: number, expected: header });
    }
  }
  if (isEmpty) note('empty-file');
}
/** The three bytes that some programs put before UTF-8. */
const MARK = '\u00ef\u00bb\u00bf';

function* rowOf(
  text: string,
  line: number,
  columns: readonly Column[],
  note: Note,
): Generator<Row> {
  if (text.includes('"')) return note('quote', { line });
  const cells = cellsOf(text);
  if (cells === undefined) return note('unreadable', { line });
  const facts = { line, expected: columns.length, found: cells.length };
  if (cells.length !== columns.length) return note('cell-count', facts);
  const wrong = columns.filter(({ pattern }, at) => !pattern.test(cells[at] ?? ''));
  for (const { name } of wrong) note('cell-wrong', { line, column: name });
  if (wrong.length === 0) yield { line, cells };
}

function cellsOf(text: string): string[] | undefined {
  try {
    return decoded(text).split(',');
  } catch {
    return undefined;
  }
}

export function namesOf(columns: readonly Column[]): string[] {
  return columns.map(({ name }) => name);
}

/** A canonical CSV file, line by line. Cells are codes and numbers: nothing in them needs quotes. */
export function* csvLines(
  names: readonly string[],
  rows: Iterable<readonly (string | number | bigint)[]>,
): Generator<string> {
  yield `${names.join(',')}\n`;
  for (const cells of rows) yield `${cells.join(',')}\n`;
}

const PIECE = 65_536;

/** Lines of a file, joined to pieces of about so many characters: a line each would be slow to write. */
export function* pieces<File extends string>(
  file: File,
  lines: Iterable<string>,
): Generator<{ readonly file: File; readonly text: string }> {
  let text = '';
  for (const line of lines) {
    text += line;
    if (text.length < PIECE) continue;
    yield { file, text };
    text = '';
  }
  if (text !== '') yield { file, text };
}
