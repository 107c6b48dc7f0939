import type { CivilDate } from '../calendar.ts';
import type { ChildCard } from '../card.ts';
import type { DutyCounts } from '../digest.ts';
import type { Absence } from '../leaves.ts';
import type { Rule } from '../rule.ts';
import { handoverOf, whoseDuty } from '../whose-duty.ts';

/** A stretch of days, the first and the last included. */
export interface Span {
  readonly today: CivilDate;
  readonly until: CivilDate;
  /** Days for which what was taken over overdue is not the new person’s. */
  readonly grace: number;
}

/** Counts one duty over some cards on a day, with who is away; due is what falls due from then to the end of the span. */
export function dutyCounts(
  rule: Rule,
  cards: readonly ChildCard[],
  away: readonly Absence[],
  { today, until, grace }: Span,
): DutyCounts {
  const each = cards.map((card) => {
    const { state, dueOn = '' } = rule.standing(card, today);
    const isOverdue = state === 'overdue';
    const isOpen = state === 'met' || state === 'dueSoon';
    const isDue = isOpen && today <= dueOn && dueOn <= until;
    return {
      isDue,
      isOverdue,
      isTaken: isOverdue && handoverOf(card, dueOn, today, grace) !== undefined,
      isUncovered: (isDue || isOverdue) && whoseDuty(card, away).as === 'uncovered',
    };
  });
  return {
    due: each.filter(({ isDue }) => isDue).length,
    overdue: each.filter(({ isOverdue }) => isOverdue).length,
    takenOver: each.filter(({ isTaken }) => isTaken).length,
    uncovered: each.filter(({ isUncovered }) => isUncovered).length,
  };
}
