import { getContext, setContext } from 'svelte';
import type { Lead } from '../../../../functions/domain/field.ts';

const KEY = 'leads';
type LeadTo = (lead: Lead) => void;

/** What the page does when a choice leads elsewhere: set by the page of the form. */
export function setLeads(to: LeadTo): void {
  setContext(KEY, to);
}

/** For a control: follows a lead. */
export function leadTo(): LeadTo {
  return getContext<LeadTo | undefined>(KEY) ?? (() => undefined);
}
