import type { Reply } from '#lib/api/call.ts';
import { byUrgency } from '#lib/words/standing-order.ts';
import type { Standing } from '#lib/words/standing-words.ts';
import type { ChildRow } from '../../../../functions/wire.ts';

/** One duty toward one child, as a line of today. */
export interface DueRow {
  readonly row: ChildRow;
  readonly standing: Standing;
}
export interface DueList {
  readonly overdue: readonly DueRow[];
  /** At most three days left. */
  readonly nearly: readonly DueRow[];
  readonly soon: readonly DueRow[];
  /** Duties met, that step back. */
  readonly done: readonly DueRow[];
}

const NEARLY = 3;

/** What is due at some schools, worst first, one line per child and duty. */
export function dueRows(lists: readonly Reply<'listChildren'>[]): DueList {
  const all = lists
    .flatMap(({ children }) => children)
    .flatMap((row) => row.standings.map((standing): DueRow => ({ row, standing })))
    .sort((a, b) => byUrgency(a.standing, b.standing));
  const of = (state: Standing['state']) => all.filter(({ standing }) => standing.state === state);
  const soon = of('dueSoon');
  const isNear = ({ standing }: DueRow) => (standing.daysLeft ?? Infinity) <= NEARLY;
  return {
    overdue: of('overdue'),
    nearly: soon.filter(isNear),
    soon: soon.filter((each) => !isNear(each)),
    done: of('met'),
  };
}
