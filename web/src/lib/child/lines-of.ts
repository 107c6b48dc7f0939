import * as m from '#lib/paraglide/messages.js';
import { valueWords } from '#lib/words/field-words.ts';
import { textOf } from '#lib/words/text-of.ts';
import { isShown, type Field } from '../../../../functions/domain/field.ts';
import { fieldsOf, type AnyForm } from '../../../../functions/domain/form.ts';
import { maskNumber, maskPhone } from '../../../../functions/domain/mask.ts';

/** A field of a file as a line to read. */
export interface FieldLine {
  readonly name: string;
  readonly label: string;
  /** Nothing where the field is still empty. */
  readonly words: string | undefined;
  /** The day or month as machines read it, where the value is one. */
  readonly date?: string | undefined;
}

/** The lines of some fields that are asked; masked unless `open`, so that what is hidden is not in the page at all. */
export function linesOf(
  form: AnyForm,
  names: readonly string[],
  data: Readonly<Record<string, unknown>>,
  open: boolean,
): FieldLine[] {
  return fieldsOf(form)
    .filter(([name, field]) => names.includes(name) && isShown(field, data))
    .map(([name, field]) => {
      const value = data[name];
      const words =
        value === undefined ? undefined : open ? valueWords(field, value) : masked(field, value);
      const isDate = field.kind === 'date' || field.kind === 'month';
      return { name, label: textOf(field.label), words, date: isDate ? words : undefined };
    });
}

function masked(field: Field, value: unknown): string {
  if (field.kind === 'idNo') return maskNumber(String(value));
  if (field.kind === 'phone') return maskPhone(String(value));
  return field.privacy === 'sensitive' ? m.filled_hidden() : valueWords(field, value);
}
