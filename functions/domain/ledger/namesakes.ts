import type { ChildCard } from '../card.ts';
import { isBlank } from '../field.ts';
import type { Data } from '../record.ts';

/** Name and birth date as one text: two rows alike in it may be one child, and only a person can say. */
export function nameAndDay({ name, birthDate }: Data | ChildCard): string | undefined {
  if (isBlank(name) || isBlank(birthDate)) return undefined;
  return `${String(name)}|${String(birthDate)}`;
}
