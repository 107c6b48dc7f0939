import type { Refusal } from '#lib/api/refusal.ts';
import * as m from '#lib/paraglide/messages.js';

/** Why what is published could not be had. */
export function troubleWords(refusal: Refusal | undefined): string {
  if (refusal?.code === 'not-found') return m.verification_unknown();
  return refusal?.code === 'offline' ? m.verification_offline() : m.verification_trouble();
}
