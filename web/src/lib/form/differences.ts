import * as m from '#lib/paraglide/messages.js';
import { valueWords } from '#lib/words/field-words.ts';
import { textOf } from '#lib/words/text-of.ts';
import type { Field } from '../../../../functions/domain/field.ts';
import { fieldsOf, type AnyForm } from '../../../../functions/domain/form.ts';
import { isSameValue } from '../../../../functions/domain/same-data.ts';
import type { Filled } from './entries.ts';

export type Choice = 'theirs' | 'mine' | 'both';

/** A field that two people filled differently. */
export interface Difference {
  readonly name: string;
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
  /** Texts may both stay. */
  readonly mayKeepBoth: boolean;
}

/** The fields in which two versions of a section differ, in the order of the form. */
export function differences(form: AnyForm, theirs: Filled, mine: Filled): Difference[] {
  return fieldsOf(form)
    .filter(([name, { derived }]) => !derived && !isSameValue(theirs[name], mine[name]))
    .map(([name, field]) => ({
      name,
      label: textOf(field.label),
      theirs: words(field, theirs[name]),
      mine: words(field, mine[name]),
      mayKeepBoth:
        field.kind === 'text' &&
        field.long === true &&
        Boolean(theirs[name]) &&
        Boolean(mine[name]),
    }));
}

/** The first version with each choice laid over it. */
export function chosenData(
  form: AnyForm,
  theirs: Filled,
  mine: Filled,
  choices: Readonly<Record<string, Choice>>,
): Filled {
  const entries = fieldsOf(form).flatMap(([name]) => {
    const value = choices[name] === 'mine' ? mine[name] : theirs[name];
    const kept =
      choices[name] === 'both'
        ? [theirs[name], mine[name]].filter((text) => typeof text === 'string').join('\n')
        : value;
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return Object.fromEntries(entries);
}

function words(field: Field, value: unknown): string {
  return value === undefined ? m.not_filled() : valueWords(field, value);
}
