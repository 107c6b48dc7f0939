import type { CivilDate } from '../calendar.ts';
import type { ChildCard } from '../card.ts';
import type { StandingFigures } from '../figures.ts';
import type { Rule } from '../rule.ts';

export type { StandingFigures };

/** Counts the standings of some cards under a rule on a day. */
export function standingFigures(
  rule: Rule,
  cards: readonly ChildCard[],
  today: CivilDate,
): StandingFigures {
  const standings = cards.map((card) => rule.standing(card, today));
  const count = (state: string) => standings.filter((each) => each.state === state).length;
  const late = standings.filter(({ state }) => state === 'overdue');
  const longest = late.reduce((days, { daysLeft = 0 }) => Math.max(days, -daysLeft), 0);
  const [met, dueSoon, overdue] = [count('met'), count('dueSoon'), count('overdue')];
  return { due: met + dueSoon + overdue, met, dueSoon, overdue, longest };
}
