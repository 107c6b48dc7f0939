import * as m from '#lib/paraglide/messages.js';
import { valueWords } from '#lib/words/field-words.ts';
import { textOf } from '#lib/words/text-of.ts';
import { isBlank, isShown, type Field } from '../../../../functions/domain/field.ts';
import { fieldsOf, type AnyForm } from '../../../../functions/domain/form.ts';
import { maskNumber, maskPhone } from '../../../../functions/domain/mask.ts';
import type { Line } from '../../../../functions/domain/record.ts';

type Data = Readonly<Record<string, unknown>>;

/** A field of a file as a line to read. */
export interface FieldLine {
  readonly name: string;
  readonly label: string;
  /** Nothing where the field is still empty. */
  readonly words: string | undefined;
  /** The same one by one, where the field holds several lines. */
  readonly each?: readonly string[];
  /** The day or month as machines read it, where the value is one. */
  readonly date?: string | undefined;
}

/**
 * The lines of some fields that are asked, people of the staff by name; masked unless `open`, so that what is hidden is
 * not in the page at all.
 */
export function linesOf(
  form: AnyForm,
  names: readonly string[],
  data: Data,
  open: boolean,
): FieldLine[] {
  return fieldsOf(form)
    .filter(([name, field]) => names.includes(name) && isShown(field, data))
    .map(([name, field]) => {
      const line = { name, label: textOf(field.label) };
      const value = field.kind === 'staff' ? data[`${name}Name`] : data[name];
      if (isBlank(value)) return { ...line, words: undefined };
      const said = (one: unknown) => (open ? wordsOf(field, one) : masked(field, one));
      if (field.kind === 'lines' && (open || field.privacy !== 'sensitive')) {
        const each = (value as readonly Line[]).map((one) => said([one]));
        return { ...line, words: each.join(m.list_semicolon()), each };
      }
      const words = said(value);
      const isDate = field.kind === 'date' || field.kind === 'month';
      return { ...line, words, date: isDate ? words : undefined };
    });
}

/** Names of staff stand in place of their ids already. */
function wordsOf(field: Field, value: unknown): string {
  return field.kind === 'staff' ? String(value) : valueWords(field, value);
}

function masked(field: Field, value: unknown): string {
  if (isNumber(field)) return maskedNumber(field, value);
  if (field.privacy === 'sensitive') return m.filled_hidden();
  if (field.kind === 'lines') return valueWords(field, (value as Line[]).map(lineMasked(field)));
  return wordsOf(field, value);
}

function isNumber({ kind }: Field): boolean {
  return kind === 'idNo' || kind === 'phone';
}

function maskedNumber({ kind }: Field, value: unknown): string {
  return kind === 'idNo' ? maskNumber(String(value)) : maskPhone(String(value));
}

/** Of a line, its numbers masked and what is sensitive left out. */
function lineMasked({ fields }: Extract<Field, { kind: 'lines' }>): (line: Line) => Line {
  return (line) =>
    Object.fromEntries(
      Object.entries<Field>(fields)
        .filter(([name, { privacy }]) => !isBlank(line[name]) && privacy !== 'sensitive')
        .map(([name, field]) => {
          const value = line[name] as string;
          return [name, isNumber(field) ? maskedNumber(field, value) : value];
        }),
    );
}
