import { getLocale } from '#lib/paraglide/runtime.js';
import type { Text } from '../../../../functions/domain/field.ts';

/** A label of the domain in the reader’s language. */
export function textOf(text: Text): string {
  return text[getLocale()];
}

/** The words of a code among its list; nothing for one that is not, or no longer. */
export function codeWords(
  codes: readonly (Text & { readonly code: string })[],
  code: unknown,
): string | undefined {
  const found = codes.find((each) => each.code === code);
  return found && textOf(found);
}
