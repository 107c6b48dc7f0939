import type { CivilDate } from './calendar.ts';
import type { ChildCard } from './card.ts';
import type { StandingFact } from './rule.ts';
import { soFar } from './so-far.ts';
import { isUnderSixteen } from './under-sixteen.ts';

/**
 * Why nothing is due to a child on a day: it has no file yet, has left those it was kept for, or is sixteen
 * (DOMAIN E1). Undefined where its file is active: that is what figures count.
 */
export function whyNotDue(card: ChildCard, today: CivilDate): StandingFact | undefined {
  const left = whyNotOnFile(card, today);
  if (left) return left;
  return isUnderSixteen(card, today) ? undefined : { fact: 'reached-sixteen' };
}

/** The same for the duty to close a file at sixteen, which age itself brings about. */
export function whyNotOnFile(card: ChildCard, today: CivilDate): StandingFact | undefined {
  if (!soFar(card.fileSince, today)) return { fact: 'no-file' };
  const left = soFar(card.left, today);
  return left && { fact: 'left', on: left.on, record: left.record };
}

/** True while a child is among those the duties are for. */
export function isOnFile(card: ChildCard, today: CivilDate): boolean {
  return whyNotDue(card, today) === undefined;
}
