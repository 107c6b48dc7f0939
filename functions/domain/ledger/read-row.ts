import type { CivilDate } from '../calendar.ts';
import { cellText, isEmptyText } from './cell-text.ts';
import { fieldNamed, keep, take, type Draft } from './draft.ts';
import { fillIn, withKept } from './fill-in.ts';
import { readIdentity } from './read-identity.ts';
import { readWorkplace } from './read-workplace.ts';
import { repair } from './repair.ts';
import { readClass } from './repair-class.ts';
import type { Column, LedgerRow } from './row.ts';
import { settleAway } from './settle-away.ts';
import type { SheetRow } from './sheet.ts';

const NONE = new Set(['无', '暂无', '没有']);
const FORMULA = /^[=+\-@]/;
/** Columns in which 无 says something. */
const NONE_MEANS = new Set(['idType', 'idNo', 'hardship']);

interface ParentFields {
  readonly whereabouts: string;
  readonly incapacity: string;
}
const FATHER: ParentFields = { whereabouts: 'fatherWhereabouts', incapacity: 'fatherIncapacity' };
const MOTHER: ParentFields = { whereabouts: 'motherWhereabouts', incapacity: 'motherIncapacity' };

/** Reads one row by its columns. Nothing in it is lost: what fits no field becomes a problem or goes to the note. */
export function readRow(
  { number, cells }: SheetRow,
  columns: readonly Column[],
  today: CivilDate,
): Omit<LedgerRow, 'like' | 'twoPeople'> {
  const draft: Draft = { today, given: {}, kept: [], problems: [], warnings: [] };
  for (const column of columns) {
    const text = cellText(cells[column.at]);
    if (isEmptyText(text) || column.field === 'idNo') continue;
    if (NONE.has(text) && !NONE_MEANS.has(column.field)) continue;
    readCell(draft, column, text, typeof cells[column.at] === 'number');
  }
  readIdentity(draft, columns, cells);
  settleAway(draft, columns, cells);
  const { given, kept, problems, warnings } = draft;
  const data = withKept(fillIn(given), kept);
  return { row: number, cells, given, kept, data, problems, warnings };
}

function readCell(draft: Draft, column: Column, text: string, isNumber: boolean): void {
  const { field } = column;
  const asked = fieldNamed(field);
  if (field === 'grade' || field === 'classNo') takeClass(draft, column, field, text);
  else if (field === 'fatherWorkplace') takeParent(draft, column, FATHER, text);
  else if (field === 'motherWorkplace') takeParent(draft, column, MOTHER, text);
  else take(draft, column, repair(asked, text, isNumber), text);
  if (asked.kind === 'text' && FORMULA.test(text))
    draft.warnings.push({ field, column: column.heading, code: 'looks-like-formula' });
}

function takeClass(draft: Draft, column: Column, field: 'grade' | 'classNo', text: string): void {
  const { grade, classNo } = readClass(text, field);
  if (grade === undefined && classNo === undefined) take(draft, column, text, text);
  if (grade !== undefined) take(draft, column, grade, text, 'grade');
  if (classNo !== undefined) take(draft, column, classNo, text, 'classNo');
}

function takeParent(draft: Draft, column: Column, parent: ParentFields, text: string): void {
  const { whereabouts, workplace, incapacity, rest } = readWorkplace(text);
  draft.given[parent.whereabouts] = whereabouts;
  if (incapacity !== undefined) draft.given[parent.incapacity] = incapacity;
  if (workplace !== undefined) {
    take(draft, column, repair(fieldNamed(column.field), workplace, false), text);
  }
  if (rest !== undefined) keep(draft, column, text, 'not-a-choice', parent.incapacity);
}
