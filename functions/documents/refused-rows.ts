import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import {
  headingText,
  reasonsHeading,
  twoPeopleAnswer,
  twoPeopleHeading,
  type Cell,
  type LedgerRow,
  type ReadLedger,
} from '../domain/ledger/index.ts';
import type { ImportRow } from '../wire.ts';
import { dropDown, dropDowns, fieldCarried } from './drop-downs.ts';
import { reason } from './reasons.ts';
import { headingStyle, markedStyle, reasonStyle, textStyle } from './styles.ts';
import { writtenAsText, writtenCell } from './written-cell.ts';

/** Columns of our own, before the ledger's. */
const OURS = [reasonsHeading, twoPeopleHeading];
const REASONS = 0;
const TWO_PEOPLE = 1;

interface SentColumn {
  readonly at: number;
  readonly field: string | undefined;
  readonly heading: string | undefined;
}

/**
 * The rows that need a person, as they were sent: a first column of reasons, one to answer for namesakes, the cells
 * in question marked, drop-downs where one chooses. Corrected, it is uploaded alone.
 */
export async function writeRefusedRows(
  ledger: ReadLedger,
  judged: readonly ImportRow[],
): Promise<Uint8Array> {
  const columns = sentColumns(ledger);
  const byNumber = new Map(ledger.rows.map((row) => [row.row, row]));
  const rows = judged.flatMap((verdict) => {
    const sent = byNumber.get(verdict.row);
    return sent ? [{ verdict, sent }] : [];
  });
  const top = ledger.headings.length;
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const [row, { cells: texts }] of ledger.headings.entries()) {
    const ours = OURS.map((heading) => (row === top - 1 ? heading : null));
    [...ours, ...columns.map(({ at }) => writtenCell(texts[at] ?? null))].forEach((value, at) =>
      cells.set(`${row},${at}`, { value, style: headingStyle }),
    );
  }
  for (const [index, { verdict, sent }] of rows.entries()) {
    cells.set(`${top + index},${REASONS}`, { value: reasonsOf(verdict), style: reasonStyle });
    columns.forEach((column, at) => {
      const style = isMarked(column, verdict) ? markedStyle : textStyle;
      cells.set(`${top + index},${OURS.length + at}`, { value: sentCell(column, sent), style });
    });
  }
  const [first, last] = [top + 1, top + Math.max(rows.length, 1)];
  const all = [...OURS.map(() => ({ field: undefined })), ...columns];
  return writeXlsx({
    sheets: [
      {
        name: '要改的行',
        columns: [{ width: 60 }, { width: 12 }, ...columns.map(() => ({ width: 16 }))],
        rows: [],
        cells,
        dataValidations: [
          dropDown([twoPeopleAnswer], TWO_PEOPLE, first, last),
          ...dropDowns(all, first, last),
        ],
        freezePane: { rows: top, columns: 1 },
      },
    ],
  });
}

/** The ledger's columns, without those that an earlier workbook of ours had put in. */
function sentColumns({ headings, columns, rows }: ReadLedger): SentColumn[] {
  const width = Math.max(...[...headings, ...rows].map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, at) => {
    const column = columns.find((each) => each.at === at);
    return { at, field: column?.field, heading: column?.heading };
  }).filter(({ at }) => !headings.some(({ cells }) => OURS.includes(headingText(cells[at]))));
}

function sentCell(column: SentColumn, { cells }: LedgerRow): Cell {
  const cell = cells[column.at] ?? null;
  const kind = fieldCarried(column)?.kind;
  return kind === 'idNo' || kind === 'phone' ? writtenAsText(cell) : writtenCell(cell);
}

function isMarked({ heading }: SentColumn, { problems }: ImportRow): boolean {
  return heading !== undefined && problems.some(({ column }) => column === heading);
}

function reasonsOf({ row, problems }: ImportRow): string {
  const each = problems.map(
    ({ column, code, facts }) => `${column ? `${column}：` : ''}${reason(code, facts)}`,
  );
  return `原第${row}行。${each.join('；')}`;
}
