import * as m from '#lib/paraglide/messages.js';
import { textOf } from '#lib/words/text-of.ts';
import type { Field, Lead } from '../../../../functions/domain/field.ts';

export interface Option {
  readonly value: string | boolean;
  readonly words: string;
  /** Chosen, it excludes the others. */
  readonly alone?: boolean;
  /** Where choosing it leads besides. */
  readonly lead?: Lead;
}

/**
 * What can be chosen in a field: its codes, or yes and no. A code that only stands for what leads elsewhere is offered
 * under the words of its lead.
 */
export function optionsOf(field: Field): Option[] {
  if (field.kind === 'choice' || field.kind === 'choices') {
    const behind = (field.leads ?? []).map(({ as }) => as);
    const own = field.codes
      .filter(({ code }) => !behind.includes(code))
      .map((code) => ({ value: code.code, words: textOf(code), alone: code.alone === true }));
    return [...own, ...(field.leads ?? []).flatMap(asOption)];
  }
  if (field.kind !== 'flag') return [];
  return [
    { value: true, words: m.yes() },
    { value: false, words: m.no() },
  ];
}

/** The choices that store nothing at all. */
export function leadsOnly(field: Field): readonly Lead[] {
  const leads = field.kind === 'choice' || field.kind === 'choices' ? (field.leads ?? []) : [];
  return leads.filter(({ as }) => as === undefined);
}

function asOption(lead: Lead): Option[] {
  return lead.as === undefined ? [] : [{ value: lead.as, words: textOf(lead), lead }];
}
