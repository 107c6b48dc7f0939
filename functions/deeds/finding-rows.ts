import { overdueList } from '../domain/reports/overdue-list.ts';
import type { Rule } from '../domain/rule.ts';
import type { Asked } from '../asked.ts';
import type { Org } from '../store/store.ts';
import { childRow } from './child-row.ts';

/** The open findings of one school as lines of the overdue list, as far as the asker sees. */
export async function findingRows(
  school: Org,
  rules: readonly Rule[],
  { store, today, sight }: Pick<Asked, 'store' | 'today' | 'sight'>,
) {
  const found = await store.findings(school.id);
  if (!found.some(({ state }) => state === 'open')) return [];
  const cards = await store.childCards(school.id);
  return rules
    .flatMap((rule) => overdueList(rule, cards, found, today))
    .map(({ finding: { rule, openedOn = today, dueOn, occurrences }, card, daysOverdue }) => ({
      school: school.id,
      schoolName: school.name,
      rule,
      openedOn,
      ...(dueOn && { dueOn }),
      daysOverdue,
      occurrences,
      row: childRow(card, school.id, sight, today),
    }));
}
