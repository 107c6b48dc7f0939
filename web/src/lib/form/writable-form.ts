import { childForms, home } from '../../../../functions/domain/forms/index.ts';
import type { AnyForm } from '../../../../functions/domain/form.ts';

/** A form that a person fills about a child; the home section is made by a transfer. */
export function writableForm(id: string): AnyForm | undefined {
  return id === home.id ? undefined : childForms[id];
}

/** True for a form that is filled with the file at hand: a section of it, or one that confirms a version of it. */
export function needsFile(form: AnyForm): boolean {
  return form.kind === 'section' || 'fileNumber' in form.fields;
}
