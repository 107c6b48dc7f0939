import { streamXlsxRows, type CellValue } from 'hucre/xlsx';
import type { Cell, Sheet, SheetRow } from '../domain/ledger/index.ts';
import { parameters } from '../domain/parameters.ts';
import { Problem } from '../domain/problem.ts';
import { guardZip, unreadable } from './guard-zip.ts';
import { listSheets } from './list-sheets.ts';

const MOST_SHEETS = 60;
const MOST_COLUMNS = 300;
/** No spreadsheet program writes a longer text into one cell. */
const LONGEST_TEXT = 32_767;
/** Titles, headings, totals and remarks stand beside the children's rows. */
const MOST_ROWS = parameters.workbookRows.value + 1_000;

/**
 * The sheets of an XLSX file, rows that hold anything, with the file's own row numbers. Formulas are never
 * evaluated: a cell has the value that the file remembers for it.
 * @throws Problem workbook-unreadable, workbook-too-large
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const parts = guardZip(bytes);
  try {
    const listed = listSheets(bytes, parts);
    if (listed.length > MOST_SHEETS) throw new Problem('workbook-too-large');
    const sheets: Sheet[] = [];
    let room = MOST_ROWS;
    for (const [index, { name, hidden }] of listed.entries()) {
      const rows = hidden ? [] : await readRows(bytes, index, room);
      room -= rows.length;
      sheets.push({ name, hidden, rows });
    }
    return sheets;
  } catch (fault) {
    throw fault instanceof Problem ? fault : unreadable('damaged');
  }
}

async function readRows(bytes: Uint8Array, sheet: number, room: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    const cells = trimmed(values.map(cellOf));
    if (cells.length === 0) continue;
    if (!Number.isInteger(index)) throw unreadable('damaged');
    if (cells.length > MOST_COLUMNS || rows.length === room)
      throw new Problem('workbook-too-large');
    rows.push({ number: index + 1, cells });
  }
  return rows;
}

/** A date cell becomes its civil date: the file counts days, and days have no time zone. */
function cellOf(value: CellValue): Cell {
  if (typeof value === 'string' && value.length > LONGEST_TEXT) throw unreadable('damaged');
  if (!(value instanceof Date)) return value;
  return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
}

function trimmed(cells: readonly Cell[]): Cell[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null && cell !== '') + 1);
}
