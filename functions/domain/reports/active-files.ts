import type { CivilDate } from '../calendar.ts';
import type { ChildCard } from '../card.ts';
import { isOnFile } from '../on-file.ts';

/** Files in the statistics of a day: begun, and the child under sixteen (DOMAIN E1); of these, those without a gap. */
export function activeFiles(
  cards: readonly ChildCard[],
  today: CivilDate,
): { readonly files: number; readonly whole: number } {
  const active = cards.filter((card) => isOnFile(card, today));
  return {
    files: active.length,
    whole: active.filter(({ file }) => file?.missing === 0).length,
  };
}
