import type { Event } from '#lib/outbox/item.ts';
import { check } from '../../../../functions/domain/form.ts';
import { restricted } from '../../../../functions/domain/forms/restricted.ts';
import type { FieldProblem } from '../../../../functions/domain/problem.ts';
import type { Apart } from './draft.ts';
import { dataOf } from './entries.ts';
import type { Filling } from './filling.svelte.ts';
import { toldOf } from './leads.ts';

/**
 * The restricted record that is written beside a talk, as it goes: what it is about are the choices that led to it, and
 * its day is the talk’s.
 */
export function recordApart(
  { id: about, at, entries, options }: Pick<Filling, 'id' | 'at' | 'entries' | 'options'>,
  apart: Apart,
  device: string,
): { readonly event: Event; readonly problems: readonly FieldProblem[] } {
  const matter = toldOf(options.form, entries).map(({ code }) => code);
  const data = dataOf(restricted, apart.entries, { matter, about });
  const { id: form, version: formVersion } = restricted;
  const event = { form, formVersion, id: apart.id, at, device, data };
  return { event, problems: check(restricted, data, options.today) };
}
