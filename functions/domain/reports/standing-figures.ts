import type { CivilDate } from '../calendar.ts';
import type { ChildCard } from '../card.ts';
import type { Rule } from '../rule.ts';

/** How many files stand how under one rule. `due` is the denominator: the files to which the rule applies. */
export interface StandingFigures {
  readonly due: number;
  readonly met: number;
  readonly dueSoon: number;
  readonly overdue: number;
}

/** Counts the standings of some cards under a rule on a day. */
export function standingFigures(
  rule: Rule,
  cards: readonly ChildCard[],
  today: CivilDate,
): StandingFigures {
  const states = cards.map((card) => rule.standing(card, today).state);
  const count = (state: string) => states.filter((each) => each === state).length;
  const [met, dueSoon, overdue] = [count('met'), count('dueSoon'), count('overdue')];
  return { due: met + dueSoon + overdue, met, dueSoon, overdue };
}
