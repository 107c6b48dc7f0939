import { isShown, type Field } from '../../../../functions/domain/field.ts';
import { fieldsOf, withoutBlanks, type AnyForm } from '../../../../functions/domain/form.ts';

/** What stands in the controls: text as it was typed, a code, yes or no, or nothing yet. */
export type Entry = string | boolean | undefined;
export type Entries = Record<string, Entry>;
export type Filled = Record<string, string | number | boolean>;

/** Controls filled with what is known. */
export function entriesOf(form: AnyForm, data: Readonly<Record<string, unknown>>): Entries {
  return Object.fromEntries(fieldsOf(form).map(([name]) => [name, entryOf(data[name])]));
}

function entryOf(value: unknown): Entry {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
}

/** The record’s data from the controls: trimmed, numbers as numbers, and nothing of what is not asked. */
export function dataOf(form: AnyForm, entries: Readonly<Entries>, preset: Filled = {}): Filled {
  const asked = fieldsOf(form).filter(
    ([name, field]) => !(name in preset) && isShown(field, entries),
  );
  const read = Object.fromEntries(
    asked.map(([name, field]) => [name, valueOf(field, entries[name])]),
  );
  return withoutBlanks({ ...read, ...preset }) as Filled;
}

const readers: Partial<Record<Field['kind'], (text: string) => string | number>> = {
  integer: (text) => (/^-?\d+$/.test(text) ? Number(text) : text),
  idNo: (text) => text.replace(/\s/g, '').toUpperCase(),
  phone: (text) => text.replace(/\s/g, ''),
};

function valueOf(field: Field, entry: Entry): string | number | boolean | undefined {
  if (typeof entry !== 'string') return entry;
  const text = halfWidth(entry.trim());
  return (
    readers[field.kind]?.(text) ??
    (field.kind === 'text' || field.kind === 'name' ? entry.trim() : text)
  );
}

/** Digits and letters that an input method made full-width. */
function halfWidth(text: string): string {
  return text.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF0D]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}
