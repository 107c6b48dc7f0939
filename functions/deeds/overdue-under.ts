import type { CivilDate } from '../domain/calendar.ts';
import type { ChildCard } from '../domain/card.ts';
import type { Rule } from '../domain/rule.ts';

/** How many of some children are overdue under rules as they are and as they would be, and who is newly so. */
export function overdueUnder(
  cards: readonly ChildCard[],
  now: readonly Rule[],
  then: readonly Rule[],
  today: CivilDate,
) {
  const rules = now.flatMap((rule) => {
    const next = then.find(({ id }) => id === rule.id);
    if (!next) return [];
    const before = cards.filter((card) => isOverdue(rule, card, today));
    const after = cards.filter((card) => isOverdue(next, card, today));
    const newly = after
      .filter((card) => !before.includes(card))
      .map((card) => ({ card, rule: rule.id, dueOn: next.standing(card, today).dueOn }));
    return [{ rule: rule.id, now: before.length, then: after.length, newly }];
  });
  return rules.filter(({ now: was, then: is, newly }) => was !== is || newly.length > 0);
}

function isOverdue(rule: Rule, card: ChildCard, today: CivilDate): boolean {
  return rule.standing(card, today).state === 'overdue';
}
