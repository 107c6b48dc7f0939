import { fieldsOf, type AnyForm } from '../../../../functions/domain/form.ts';
import type { Data } from '../../../../functions/domain/record.ts';

/** Ids of the pictures that a record names. */
export function photosIn(form: AnyForm, data: Data): readonly string[] {
  return fieldsOf(form).flatMap(([name, { kind }]) =>
    kind === 'photos' ? ((data[name] ?? []) as readonly string[]) : [],
  );
}
