import { childForms, home } from '../../../../functions/domain/forms/index.ts';
import type { AnyForm } from '../../../../functions/domain/form.ts';

/** A form that a person fills about a child; the home section is made by a transfer. */
export function writableForm(id: string): AnyForm | undefined {
  return id === home.id ? undefined : childForms[id];
}
