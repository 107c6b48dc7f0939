import { daysBetween, type CivilDate } from '../domain/calendar.ts';
import type { Sight } from '../domain/access.ts';
import type { ChildCard, FindingCard } from '../domain/card.ts';
import { isOrderOverdue, isUnsettled, isWaitedFor } from '../domain/unsettled.ts';
import { overdueList } from '../domain/reports/overdue-list.ts';
import { placeOf } from '../domain/place.ts';
import type { Asked } from '../asked.ts';
import type { Org } from '../store/store.ts';
import type { FindingRow, FindingsQuery } from '../wire.ts';
import { searchRow } from './search-row.ts';
import { rulesAt, type RulesAt } from './rules-at.ts';

type At = RulesAt & { readonly today: CivilDate };

/** The findings of one school that are not yet closed, as far as the asker sees the children they concern. */
export async function findingRows(
  school: Org,
  wanted: Pick<FindingsQuery, 'rule' | 'waitedFor'>,
  sightOf: (card: ChildCard) => Sight | undefined,
  { store, today }: Pick<Asked, 'store' | 'today'>,
): Promise<FindingRow[]> {
  const found = (await store.findings(school.id))
    .filter(isUnsettled)
    .filter(({ rule }) => wanted.rule === undefined || rule === wanted.rule)
    .filter((card) => wanted.waitedFor === undefined || isWaitedFor(card));
  if (found.length === 0) return [];
  const [cards, { rules, settings }] = await Promise.all([
    store.childCards(school.id),
    rulesAt(placeOf(school), { store, today }),
  ]);
  return rules
    .flatMap((rule) => overdueList(rule, cards, found, today))
    .flatMap(({ finding, card }) => {
      const sight = sightOf(card);
      return sight ? [findingRow(school, finding, card, sight, { rules, settings, today })] : [];
    });
}

/** A finding that was opened once, with the child it concerns. */
export function findingRow(
  { id, name }: Pick<Org, 'id' | 'name'>,
  finding: FindingCard,
  card: ChildCard,
  sight: Sight,
  { rules, settings, today }: At,
): FindingRow {
  const { rule, state, openedOn = today, dueOn, occurrences, moves } = finding;
  const { closedOn, remindedOn, answeredOn, orderDueOn, why } = finding;
  return {
    school: id,
    schoolName: name,
    rule,
    state: state === 'none' ? 'closed' : state,
    openedOn,
    dueOn,
    closedOn,
    remindedOn,
    answeredOn,
    orderDueOn,
    orderOverdue: isOrderOverdue(finding, today),
    why,
    daysOverdue: dueOn ? daysBetween(dueOn, today) : 0,
    occurrences,
    moves,
    row: searchRow(card, id, sight, { rules, settings, today }),
  };
}
