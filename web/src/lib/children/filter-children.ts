import { isDue, worstOf } from '#lib/words/standing-order.ts';
import { states, type Standing, type State } from '#lib/words/standing-words.ts';
import type { ChildRow } from '../../../../functions/wire.ts';
import { isCivilDate, type CivilDate } from '../../../../functions/domain/calendar.ts';
import { matches } from './search-children.ts';
import { classKey, classesOf, orderOf, sorted, type Order } from './sort-children.ts';

/** What narrows a list; search stays out of the address, for it may be a name or a number. */
export interface Filters {
  readonly search: string;
  readonly class: string;
  /** The rule whose standings are meant; nothing for any. */
  readonly duty: string;
  readonly standing: State | '';
  /** By when it falls due and is not overdue yet; nothing for any day. */
  readonly until?: CivilDate;
  /** Those who have left, who are in no other list. */
  readonly left: boolean;
  readonly order: Order;
}

/** Those of a list for whom the duties are, or those who have left. */
export function listed(rows: readonly ChildRow[], left: boolean): ChildRow[] {
  return rows.filter((row) => (row.left !== undefined) === left);
}

/** The choices that stand in an address, those only that the list knows: nobody is caught in an old link. */
export function filtersIn(
  chosen: (name: string) => string,
  all: readonly ChildRow[],
): Omit<Filters, 'search'> {
  const until = chosen('until');
  const left = chosen('left') !== '' && listed(all, true).length > 0;
  const rows = listed(all, left);
  return {
    class: classesOf(rows).find(({ key }) => key === chosen('class'))?.key ?? '',
    duty: dutiesOf(rows).find((duty) => duty === chosen('duty')) ?? '',
    standing: states.find((state) => state === chosen('standing')) ?? '',
    left,
    order: orderOf(chosen('sort')),
    ...(isCivilDate(until) && { until }),
  };
}

/** The duties that a list is held against, in the order of the catalogue. */
export function dutiesOf(rows: readonly ChildRow[]): string[] {
  return [...new Set(rows.flatMap(({ standings }) => standings.map(({ rule }) => rule)))];
}

/** The rows that match, in the order asked for. */
export function filterChildren(rows: readonly ChildRow[], filters: Filters): ChildRow[] {
  const found = listed(rows, filters.left)
    .filter((row) => matches(row, filters.search))
    .filter((row) => !filters.class || classKey(row) === filters.class)
    .filter(
      (row) =>
        !(filters.duty || filters.standing || filters.until) || meant(row, filters).length > 0,
    );
  return sorted(found, filters.order, filters.duty);
}

/** Of a row, the standing that the list is about: the chosen duty, or the worst of those that match. */
export function shownOf(row: ChildRow, filters: Meant) {
  return worstOf({ standings: meant(row, filters) }) ?? worstOf(row);
}

/** How many other duties of a row are due beside the one shown. */
export function othersDue(row: ChildRow, shown: Standing | undefined): number {
  return row.standings.filter((standing) => standing.rule !== shown?.rule && isDue(standing))
    .length;
}

/** How many of the rows stand so, under the chosen duty or any. */
export function countOf(rows: readonly ChildRow[], duty: string, standing: State): number {
  return rows.filter((row) => meant(row, { duty, standing }).length > 0).length;
}

type Meant = Pick<Filters, 'duty' | 'standing' | 'until'>;

/** A duty alone means those to whom it applies. */
function meant(
  { standings }: Pick<ChildRow, 'standings'>,
  { duty, standing, until }: Meant,
): Standing[] {
  return standings
    .filter(({ rule }) => !duty || rule === duty)
    .filter(({ state, dueOn = '9999' }) => !until || (isOpen(state) && dueOn <= until))
    .filter(({ state }) =>
      standing ? state === standing : duty === '' || state !== 'notApplicable',
    );
}

/** Names that more than one child of the list bears: these are told apart by the last four. */
export function namesakesIn(rows: readonly ChildRow[]): ReadonlySet<string> {
  const names = rows.filter(({ masked }) => !masked).map(({ name }) => name);
  return new Set(names.filter((name, at) => names.indexOf(name) !== at));
}

function isOpen(state: State): boolean {
  return state === 'met' || state === 'dueSoon';
}
