import { withdrawal } from '../../../../functions/domain/forms/withdrawal.ts';
import type { AnyForm } from '../../../../functions/domain/form.ts';
import type { Before, RecordLine } from './who.ts';
import { takesBack } from './writable-form.ts';

/** The record that a form is to correct or take back: an event of its own kind, for a withdrawal of any but its own. */
export function beforeOf(
  form: AnyForm,
  id: string,
  records: readonly RecordLine[],
): Before | undefined {
  const record = records.find((each) => each.id === id && each.number === undefined);
  if (!record) return undefined;
  const fits = takesBack(form) ? record.form !== withdrawal.id : record.form === form.id;
  return fits ? { record, records } : undefined;
}
