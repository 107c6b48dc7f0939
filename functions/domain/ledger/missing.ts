import { checkValue } from '../check-value.ts';
import { holds, isBlank, isShown } from '../field.ts';
import { fieldsOf } from '../form.ts';
import { file } from '../forms/index.ts';
import type { Data } from '../record.ts';
import type { Column, RowTrouble } from './row.ts';

const needed = fieldsOf(file).filter(([, { requiredToSave }]) => requiredToSave !== undefined);

/** Columns in which a value stands that has no column of its own. */
const STANDS_IN: Readonly<Record<string, string>> = { classNo: 'grade', noIdReason: 'idNo' };

/** The heading under which a field's value stands, if the sheet has one. */
export function headingOf(columns: readonly Column[], field: string): { column?: string } {
  const column = columns.find((each) => each.field === field);
  if (column) return { column: column.heading };
  const other = STANDS_IN[field];
  return other === undefined ? {} : headingOf(columns, other);
}

/**
 * What the file cannot be saved without and has not, on file nor in the row; and a note that has grown too long.
 * A field that is a problem already is not named twice.
 */
export function missing(
  data: Data,
  problems: readonly RowTrouble[],
  columns: readonly Column[],
): RowTrouble[] {
  const absent = needed
    .filter(([name]) => isBlank(data[name]))
    .filter(([, field]) => holds(field.requiredToSave, data) && isShown(field, data))
    .map(([field]) => ({ field, code: 'required' as const }));
  const note = isBlank(data['note']) ? [] : checkValue('note', file.fields.note, data['note'], '');
  return [...absent, ...note]
    .filter(({ field }) => !problems.some((problem) => problem.field === field))
    .map((problem) => ({ ...problem, ...headingOf(columns, problem.field) }));
}
