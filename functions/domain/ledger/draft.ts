import type { CivilDate } from '../calendar.ts';
import { checkValue } from '../check-value.ts';
import type { Field } from '../field.ts';
import { file } from '../forms/index.ts';
import type { FieldProblemCode } from '../problem.ts';
import type { Column, RowTrouble } from './row.ts';

/** A row while its cells are read one by one. */
export interface Draft {
  readonly today: CivilDate;
  readonly given: Record<string, string | number | boolean>;
  readonly kept: string[];
  readonly problems: RowTrouble[];
  readonly warnings: RowTrouble[];
}

export function fieldNamed(name: string): Field {
  return (file.fields as Readonly<Record<string, Field>>)[name] ?? file.fields.note;
}

/**
 * Takes a value for a field if the field's own check passes it. Else the row has a problem where the file cannot be
 * saved without the field, and where it can, the text goes to the note with a warning.
 */
export function take(
  draft: Draft,
  column: Column,
  value: string | number | boolean,
  text: string,
  name = column.field,
): void {
  const field = fieldNamed(name);
  const found = checkValue(name, field, value, draft.today)[0];
  if (!found) draft.given[name] = value;
  else if (field.requiredToSave === undefined && name !== 'note')
    keep(draft, column, text, found.code, name);
  else draft.problems.push({ ...found, column: column.heading });
}

/** Keeps a text that could not be read, for the note. */
export function keep(
  draft: Draft,
  column: Column,
  text: string,
  because: FieldProblemCode,
  name = column.field,
): void {
  draft.kept.push(`${fieldNamed(column.field).label.zh}：${text.replace(/\s+/g, ' ')}`);
  draft.warnings.push({
    field: name,
    column: column.heading,
    code: 'kept-in-note',
    facts: { because },
  });
}
