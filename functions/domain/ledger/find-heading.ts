import {
  fieldOf,
  headingPath,
  headingText,
  reasonsHeading,
  twoPeopleHeading,
} from './heading-names.ts';
import type { Column } from './row.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** A heading stands among the first rows, names the child and at least two things more. */
const ROWS_SEARCHED = 30;
const LEAST_FIELDS = 3;
const NOT_OF_THE_CHILD = new Set(['序号', '编号', reasonsHeading, twoPeopleHeading]);

export interface Heading {
  readonly rows: readonly SheetRow[];
  readonly columns: readonly Column[];
  readonly unread: readonly string[];
  /** Where a person answers for namesakes, if the sheet has that column. */
  readonly twoPeopleAt: number | undefined;
}

/** The one or two rows of headings that name most fields of the file; title rows above are passed over. */
export function findHeading(sheet: Sheet): Heading | undefined {
  const rows = sheet.rows.slice(0, ROWS_SEARCHED);
  const single = rows.map((row) => readHeading([row]));
  const double = rows.slice(1).map((row, index) => readHeading([rows[index] ?? row, row]));
  return [...single, ...double]
    .filter(({ columns }) => columns.length >= LEAST_FIELDS)
    .filter(({ columns }) => columns.some(({ field }) => field === 'name'))
    .sort((a, b) => b.columns.length - a.columns.length)[0];
}

function readHeading(rows: readonly [SheetRow] | readonly [SheetRow, SheetRow]): Heading {
  const [top, below] = rows;
  const columns: Column[] = [];
  const unread: string[] = [];
  let group = '';
  let twoPeopleAt: number | undefined;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  for (let at = 0; at < width; at++) {
    const above = headingText(top.cells[at]);
    const under = headingText(below?.cells[at]);
    // A merged group heading stands in its first cell only and reaches to the next one.
    if (above !== '') group = above;
    const heading = under === '' ? above : headingPath(group, under);
    if (heading === '') continue;
    if (heading === twoPeopleHeading) twoPeopleAt = at;
    const field = under === '' ? fieldOf('', above) : fieldOf(group, under);
    if (field !== undefined && !columns.some((column) => column.field === field))
      columns.push({ at, field, heading });
    else if (!NOT_OF_THE_CHILD.has(heading)) unread.push(heading);
  }
  return { rows, columns, unread, twoPeopleAt };
}
