import { numberText, type Cell } from '../domain/ledger/index.ts';

/** XML cannot hold them, and nobody typed them. */
const UNFIT = /[^\P{Cc}\n\t]|\p{Cs}/gu;
/** What a spreadsheet may take for a formula once the cell is edited. */
const ACTIVE = /^[=+\-@\t\n]/;

/**
 * A cell as it may be written: text that could act as a formula is led by an apostrophe, which reading takes off
 * again; a number whose digits are lost stays visibly so.
 */
export function writtenCell(cell: Cell): Cell {
  if (typeof cell === 'number') return Math.abs(cell) < 1e15 ? cell : numberText(cell);
  if (typeof cell !== 'string') return cell;
  const text = cell.replace(/\r\n?/g, '\n').replace(UNFIT, '');
  return ACTIVE.test(text) ? `'${text}` : text;
}

/** Identity numbers and phones are written as text: a spreadsheet keeps no more than 15 digits of a number. */
export function writtenAsText(cell: Cell): Cell {
  return typeof cell === 'number' ? numberText(cell) : writtenCell(cell);
}
