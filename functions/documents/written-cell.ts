import { numberText, type Cell } from '../domain/ledger/index.ts';

/** XML cannot hold them, and nobody typed them. */
const UNFIT = /[^\P{Cc}\n\t]|\p{Cs}/gu;
/** `_x0041_` is how a workbook spells an A: typed by a person, it must not become one. */
const ESCAPE = /_(?=x[0-9A-F]{4}_)/gi;
/** What a spreadsheet may take for a formula once the cell is edited. */
const ACTIVE = /^[=+\-@\t\n]/;

/**
 * A cell as it may be written: text that could act as a formula is led by an apostrophe, which reading takes off
 * again; a number whose digits are lost stays visibly so.
 */
export function writtenCell(cell: Cell): Cell {
  if (typeof cell === 'number' && Math.abs(cell) >= 1e15) return writtenCell(numberText(cell));
  if (typeof cell !== 'string') return cell;
  const text = cell.replace(/\r\n?/g, '\n').replace(UNFIT, '').replace(ESCAPE, '_x005F_');
  return ACTIVE.test(text) ? `'${text}` : text;
}

/** Identity numbers and phones are written as text: a spreadsheet keeps no more than 15 digits of a number. */
export function writtenAsText(cell: Cell): Cell {
  return writtenCell(typeof cell === 'number' ? numberText(cell) : cell);
}
