import { isShown, type Field, type Fields } from '../../../../functions/domain/field.ts';
import { fieldsOf, withoutBlanks, type AnyForm } from '../../../../functions/domain/form.ts';
import type { Line, Value } from '../../../../functions/domain/record.ts';

/** What stands in one control: text as it was typed, a code, yes or no, or nothing yet. */
type Single = string | boolean | undefined;
/** What stands in the controls of one line of several. */
export type LineEntries = Readonly<Record<string, Single>>;
/** What stands in a field: one answer, several chosen, or lines. */
export type Entry = Single | readonly string[] | readonly LineEntries[];
export type Entries = Record<string, Entry>;
export type Filled = Record<string, Value>;

/** Controls filled with what is known. */
export function entriesOf(form: AnyForm, data: Readonly<Record<string, unknown>>): Entries {
  return Object.fromEntries(fieldsOf(form).map(([name]) => [name, entryOf(data[name])]));
}

function entryOf(value: unknown): Entry {
  if (!Array.isArray(value)) return singleOf(value);
  if (value.every((each) => typeof each === 'string')) return value;
  return (value as readonly Line[]).map((line) =>
    Object.fromEntries(Object.entries(line).map(([name, part]) => [name, singleOf(part)])),
  );
}

function singleOf(value: unknown): Single {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
}

/** The record’s data from the controls: trimmed, numbers as numbers, and nothing of what is not asked. */
export function dataOf(form: AnyForm, entries: Readonly<Entries>, preset: Filled = {}): Filled {
  const asked = fieldsOf(form).filter(
    ([name, field]) => !(name in preset) && isShown(field, entries),
  );
  return withoutBlanks({ ...read(asked, entries), ...preset }) as Filled;
}

function read(fields: readonly (readonly [string, Field])[], entries: Readonly<Entries>) {
  return Object.fromEntries(fields.map(([name, field]) => [name, valueOf(field, entries[name])]));
}

/** The entries of a line that are answered, as values. */
export function lineOf(fields: Fields, entries: LineEntries): Line {
  const asked = Object.entries<Field>(fields).filter(([, field]) => isShown(field, entries));
  return withoutBlanks(read(asked, entries)) as Line;
}

const readers: Partial<Record<Field['kind'], (text: string) => string | number>> = {
  integer: (text) => (/^-?\d+$/.test(text) ? Number(text) : text),
  idNo: (text) => text.replace(/\s/g, '').toUpperCase(),
  phone: (text) => text.replace(/\s/g, ''),
};

function valueOf(field: Field, entry: Entry): Value | undefined {
  if (field.kind === 'lines')
    return ((entry ?? []) as readonly LineEntries[]).map((line) => lineOf(field.fields, line));
  if (typeof entry !== 'string') return entry as Value | undefined;
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
