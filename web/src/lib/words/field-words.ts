import * as m from '#lib/paraglide/messages.js';
import type { CodeList } from '../../../../functions/domain/codes/code-list.ts';
import { isBlank, type Field, type Fields } from '../../../../functions/domain/field.ts';
import type { Line } from '../../../../functions/domain/record.ts';
import { codeWords, textOf } from './text-of.ts';

/** A stored value as a reader sees it: the code’s own words, yes or no, the text itself. */
export function valueWords(field: Field, value: unknown): string {
  if (field.kind === 'choice') return choiceWords(field.codes, value);
  if (field.kind === 'choices' && Array.isArray(value))
    return value.map((each) => choiceWords(field.codes, each)).join(m.list_comma());
  if (field.kind === 'lines' && Array.isArray(value))
    return (value as readonly Line[])
      .map((line) => lineWords(field.fields, line))
      .join(m.list_semicolon());
  if (field.kind === 'photos' && Array.isArray(value)) return m.photos_n({ n: value.length });
  if (field.kind === 'moment') return momentWords(value);
  if (field.kind === 'integer' && field.says)
    return textOf(field.says).replace('{n}', String(value));
  if (field.kind === 'flag') return value === true ? m.yes() : m.no();
  return String(value);
}

function choiceWords(codes: CodeList, value: unknown): string {
  return codeWords(codes, value) ?? m.value_unknown_code();
}

/** A line as one phrase: 水、较大、7天内解决、村居. */
function lineWords(fields: Fields, line: Line): string {
  return Object.entries<Field>(fields)
    .filter(([name]) => !isBlank(line[name]))
    .map(([name, field]) => valueWords(field, line[name]))
    .join(m.list_comma());
}

/** A time as it is, a part of the day in words. */
export function momentWords(value: unknown): string {
  const parts: Readonly<Record<string, () => string>> = {
    morning: m.part_morning,
    afternoon: m.part_afternoon,
    evening: m.part_evening,
    day: m.part_day,
  };
  return parts[String(value)]?.() ?? String(value);
}
