import { daysBetween, type CivilDate } from '../calendar.ts';
import type { ChildCard, FindingCard } from '../card.ts';
import { isUnsettled, type Unsettled } from '../unsettled.ts';
import type { Rule, Standing } from '../rule.ts';

/** One finding not yet closed, with the child it concerns and how the duty stands now. */
export interface OverdueRow {
  readonly finding: FindingCard & Unsettled;
  readonly card: ChildCard;
  readonly standing: Standing;
  readonly daysOverdue: number;
}

/** Findings of a rule at one school that are not yet closed, longest overdue first. */
export function overdueList(
  rule: Rule,
  cards: readonly ChildCard[],
  findings: readonly FindingCard[],
  today: CivilDate,
): OverdueRow[] {
  const byChild = new Map(cards.map((card) => [card.child, card]));
  return findings
    .filter(isUnsettled)
    .filter((finding) => finding.rule === rule.id)
    .flatMap((finding) => {
      const card = byChild.get(finding.child);
      if (!card) return [];
      const daysOverdue = finding.dueOn ? daysBetween(finding.dueOn, today) : 0;
      return [{ finding, card, standing: rule.standing(card, today), daysOverdue }];
    })
    .sort((a, b) => b.daysOverdue - a.daysOverdue || (a.card.child < b.card.child ? -1 : 1));
}
