import { getContext, setContext } from 'svelte';
import type { Lead } from '../../../../functions/domain/field.ts';
import { fieldsOf, type AnyForm } from '../../../../functions/domain/form.ts';
import type { Entries } from './entries.ts';

const KEY = 'leads';
type LeadTo = (lead: Lead) => void;

/** What the page does when a choice leads elsewhere: set by the page of the form. */
export function setLeads(to: LeadTo): void {
  setContext(KEY, to);
}

/** The leads to the people to tell that stand chosen: the record says of them no more than that they were followed up. */
export function toldOf(form: AnyForm, entries: Readonly<Entries>): Lead[] {
  return fieldsOf(form).flatMap(([name, field]) => {
    const leads = 'leads' in field ? (field.leads ?? []) : [];
    return leads.filter(
      ({ to, as = '' }) => to === 'contacts' && [entries[name]].flat().includes(as),
    );
  });
}

/** For a control: follows a lead. */
export function leadTo(): LeadTo {
  return getContext<LeadTo | undefined>(KEY) ?? (() => undefined);
}
