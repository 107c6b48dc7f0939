import type { DataValidation } from 'hucre/xlsx';
import { colToLetter } from 'hucre/xlsx';
import { file } from '../domain/forms/index.ts';
import type { Field } from '../domain/field.ts';

/** The field a column carries; undefined for columns of our own and those not read. */
interface CarriedColumn {
  readonly field: string | undefined;
}

export function fieldCarried({ field }: CarriedColumn): Field | undefined {
  return field === undefined ? undefined : (file.fields as Record<string, Field>)[field];
}

/** A drop-down for each column of choices, on the rows `first` to `last` (counted from 1). */
export function dropDowns(
  columns: readonly CarriedColumn[],
  first: number,
  last: number,
): DataValidation[] {
  const hasClass = columns.some(({ field }) => field === 'classNo');
  return columns.flatMap((column, at) => {
    // A column of grade and class in one holds more than the grades.
    if (column.field === 'grade' && !hasClass) return [];
    const values = choices(fieldCarried(column));
    return values.length === 0 ? [] : [dropDown(values, at, first, last)];
  });
}

export function dropDown(
  values: string[],
  at: number,
  first: number,
  last: number,
): DataValidation {
  const letter = colToLetter(at);
  return {
    type: 'list',
    values,
    allowBlank: true,
    // Other spellings are understood too: the spreadsheet warns and lets them pass.
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: '不在下拉框里',
    errorMessage: '请从下拉框里选',
    range: `${letter}${first}:${letter}${last}`,
  };
}

/** What a cell of a field may hold, where that can be listed. */
export function choices(field: Field | undefined): string[] {
  if (field?.kind === 'choice') return field.codes.map(({ zh }) => zh);
  return field?.kind === 'flag' ? ['是', '否'] : [];
}
