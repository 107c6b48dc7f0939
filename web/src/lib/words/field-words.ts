import * as m from '#lib/paraglide/messages.js';
import type { Field } from '../../../../functions/domain/field.ts';
import { textOf } from './text-of.ts';

/** A stored value as a reader sees it: the code’s own words, yes or no, the text itself. */
export function valueWords(field: Field, value: unknown): string {
  if (field.kind === 'choice') {
    const code = field.codes.find((each) => each.code === value);
    return code ? textOf(code) : m.value_unknown_code();
  }
  if (field.kind === 'flag') return value === true ? m.yes() : m.no();
  return String(value);
}
