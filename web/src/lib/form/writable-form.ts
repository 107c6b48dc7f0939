import { childForms } from '../../../../functions/domain/child-forms.ts';
import { confirmation } from '../../../../functions/domain/forms/confirmation.ts';
import { home } from '../../../../functions/domain/forms/home.ts';
import { withdrawal } from '../../../../functions/domain/forms/withdrawal.ts';
import type { AnyForm } from '../../../../functions/domain/form.ts';

/** A form that a person fills about a child; a transfer makes the home section, a press decides about a late record. */
export function writableForm(id: string): AnyForm | undefined {
  return id === home.id || id === confirmation.id ? undefined : childForms[id];
}

/** True for a form that is filled with the file at hand: a section of it, or one that confirms a version of it. */
export function needsFile(form: AnyForm): boolean {
  return form.kind === 'section' || 'fileNumber' in form.fields;
}

/** True for a form that says why a record is taken back, and so only ever speaks of another. */
export function takesBack(form: AnyForm): boolean {
  return form.id === withdrawal.id;
}

/** True for a form whose corrections give a reason beside the answers; a withdrawal has a question for it. */
export function asksReason(form: AnyForm): boolean {
  return form.kind === 'event' && !takesBack(form);
}
