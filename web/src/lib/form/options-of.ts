import * as m from '#lib/paraglide/messages.js';
import { textOf } from '#lib/words/text-of.ts';
import type { Field } from '../../../../functions/domain/field.ts';

export interface Option {
  readonly value: string | boolean;
  readonly words: string;
}

/** What can be chosen in a field: its codes, or yes and no. */
export function optionsOf(field: Field): Option[] {
  if (field.kind === 'choice')
    return field.codes.map((code) => ({ value: code.code, words: textOf(code) }));
  if (field.kind !== 'flag') return [];
  return [
    { value: true, words: m.yes() },
    { value: false, words: m.no() },
  ];
}
