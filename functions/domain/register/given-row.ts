import type { CivilDate } from '../calendar.ts';
import { checkFields } from '../check-value.ts';
import { isBlank, isShown, type Field } from '../field.ts';
import {
  cellText,
  codeOf,
  isEmptyText,
  repairDate,
  repairPhone,
  type Cell,
  type SheetRow,
} from '../ledger/index.ts';
import type { RegisterProblem } from './row.ts';

/** A row’s texts by field. */
export type Given = Readonly<Record<string, string>>;

const PHONES = new Set(['educationPhone', 'civilAffairsPhone']);

/** A column of a sheet: its field, and where it stands. */
export interface Column {
  readonly field: string;
  readonly of: Field;
  readonly at: number;
}

/** What a row says, by field: spellings mended, empty cells left out. */
export function givenIn({ cells }: SheetRow, columns: readonly Column[]): Given {
  const filled = columns.flatMap(({ field, of, at }) => {
    const text = cellText(cells[at]);
    return isEmptyText(text) ? [] : [[field, valueOf(field, of, text)] as const];
  });
  return Object.fromEntries(filled);
}

function valueOf(name: string, field: Field, text: string): string {
  if (field.kind === 'choice') return codeOf(field.codes, text) ?? text;
  if (field.kind === 'date') return repairDate(text);
  return PHONES.has(name) ? repairPhone(text) : text;
}

/** What is wrong with a row by itself. */
export function rowProblems(
  sheet: string,
  { number: row, cells }: SheetRow,
  columns: readonly Column[],
  given: Given,
  today: CivilDate,
): RegisterProblem[] {
  const fields = columns.map(({ field, of }) => [field, of] as const);
  const heading = (name: string) => columns.find(({ field }) => field === name)?.of.label.zh ?? '';
  const wrong = checkFields(fields, given, today).map(({ field, code, facts }) => ({
    sheet,
    row,
    column: heading(field),
    code,
    ...(facts && { facts }),
  }));
  const mine = (code: RegisterProblem['code'], { of }: Column) => ({
    sheet,
    row,
    column: of.label.zh,
    code,
  });
  const lost = columns.filter(({ of, at }) => of.kind === 'text' && isRounded(cells[at]));
  const idle = columns.filter(
    ({ field, of }) => !isBlank(given[field]) && isChosen(of, given) && !isShown(of, given),
  );
  return [
    ...wrong,
    ...lost.map((column) => mine('digits-lost', column)),
    ...idle.map((column) => mine('not-for-this', column)),
  ];
}

/** True once it is known of what the field’s condition speaks; else that is what is wrong. */
function isChosen({ shownWhen }: Field, given: Given): boolean {
  return shownWhen === undefined || !('field' in shownWhen) || !isBlank(given[shownWhen.field]);
}

/** A spreadsheet keeps 15 digits of a number. */
function isRounded(cell: Cell | undefined): boolean {
  return typeof cell === 'number' && Math.abs(cell) >= 1e15;
}
