import { isOrderOverdue, isUnsettled } from '../domain/unsettled.ts';
import { overdueList } from '../domain/reports/overdue-list.ts';
import { placeOf } from '../domain/place.ts';
import type { Asked } from '../asked.ts';
import type { Org } from '../store/store.ts';
import { searchRow } from './search-row.ts';
import { rulesAt } from './rules-at.ts';

/** The open findings of one school as lines of the overdue list, as far as the asker sees. */
export async function findingRows(
  school: Org,
  wanted: string | undefined,
  { store, today, sight }: Pick<Asked, 'store' | 'today' | 'sight'>,
) {
  const found = await store.findings(school.id);
  if (!found.some(isUnsettled)) return [];
  const [cards, { rules }] = await Promise.all([
    store.childCards(school.id),
    rulesAt(placeOf(school), { store, today }),
  ]);
  return rules
    .filter(({ id }) => wanted === undefined || id === wanted)
    .flatMap((rule) => overdueList(rule, cards, found, today))
    .map(({ finding, card, daysOverdue }) => ({
      school: school.id,
      schoolName: school.name,
      rule: finding.rule,
      state: finding.state,
      openedOn: finding.openedOn ?? today,
      ...(finding.dueOn && { dueOn: finding.dueOn }),
      ...(finding.orderDueOn && { orderDueOn: finding.orderDueOn }),
      orderOverdue: isOrderOverdue(finding, today),
      daysOverdue,
      occurrences: finding.occurrences,
      row: searchRow(card, school.id, sight, { rules, today }),
    }));
}
