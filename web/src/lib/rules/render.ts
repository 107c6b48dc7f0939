import { render } from 'svelte/server';
import { overwriteGetLocale, type Locale } from '#lib/paraglide/runtime.js';
import type { Contact } from './contact.ts';
import Rules from './Rules.svelte';

/** The rules as a page without scripts, made while the site is built. */
export function rulesIn(language: Locale, contact: Contact | undefined) {
  overwriteGetLocale(() => language);
  return render(Rules, { props: { contact } });
}
