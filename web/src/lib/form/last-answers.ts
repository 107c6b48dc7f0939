import type { AnyForm } from '../../../../functions/domain/form.ts';
import { fieldsOf } from '../../../../functions/domain/form.ts';
import type { Entries } from './entries.ts';

/** Codes alone are remembered, never what was said; with nothing to remember the first of the list stands. */
const keyOf = (person: string, form: AnyForm) => `last:${person}:${form.id}`;

/** How the same person answered, the last time, what seldom changes: place and way. */
export function lastAnswers(person: string, form: AnyForm): Entries {
  const kept = JSON.parse(localStorage.getItem(keyOf(person, form)) ?? '{}') as Entries;
  return Object.fromEntries(
    fieldsOf(form).flatMap(([name, field]) => {
      if (!field.asLast || field.kind !== 'choice') return [];
      const isCode = field.codes.some(({ code }) => code === kept[name]);
      return [[name, isCode ? kept[name] : field.codes[0]?.code] as const];
    }),
  );
}

export function rememberAnswers(person: string, form: AnyForm, entries: Readonly<Entries>): void {
  const answers = fieldsOf(form).flatMap(([name, { asLast }]) =>
    asLast && entries[name] ? [[name, entries[name]] as const] : [],
  );
  if (answers.length > 0)
    localStorage.setItem(keyOf(person, form), JSON.stringify(Object.fromEntries(answers)));
}
