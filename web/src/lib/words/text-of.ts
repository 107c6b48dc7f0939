import { getLocale } from '#lib/paraglide/runtime.js';
import type { Text } from '../../../../functions/domain/field.ts';

/** A label of the domain in the reader’s language. */
export function textOf(text: Text): string {
  return text[getLocale()];
}
