import { addMonths, type CivilDate } from './calendar.ts';
import type { ChildCard } from './card.ts';
import { sixteenthBirthday } from './under-sixteen.ts';

/**
 * The day on which a child's file has been kept for so many months since it stopped being needed: since the child left
 * those it was kept for, or was sixteen, whichever came first (个人信息保护法 §19, §47; DOMAIN P09). Undefined while
 * neither has a day: a child on file whose birth date is not known.
 */
export function keptUntil(
  card: Pick<ChildCard, 'left' | 'birthDate'>,
  months: number,
): CivilDate | undefined {
  const [ended] = [card.left?.on, sixteenthBirthday(card)].filter((on) => on !== undefined).sort();
  return ended && addMonths(ended, months);
}

/** True from the day on which the file has been kept long enough. */
export function isPastKeeping(
  card: Pick<ChildCard, 'left' | 'birthDate'>,
  months: number,
  today: CivilDate,
): boolean {
  const until = keptUntil(card, months);
  return until !== undefined && until <= today;
}
