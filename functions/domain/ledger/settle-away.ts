import { cellText } from './cell-text.ts';
import { keep, type Draft } from './draft.ts';
import type { Column } from './row.ts';
import type { Cell } from './sheet.ts';

/** The heading that does not say of which parent it speaks. */
const OF_EITHER = '外出时间';
const FATHER = { since: 'fatherAwaySince', where: 'fatherWhereabouts' } as const;
const MOTHER = { since: 'motherAwaySince', where: 'motherWhereabouts' } as const;
const PARENTS = [
  { ...FATHER, other: MOTHER },
  { ...MOTHER, other: FATHER },
] as const;

/**
 * Since when a parent is away, held against where that parent is. A date alone means away. For a parent who is
 * not away, an ungrouped 外出时间 speaks of the other one; what then still contradicts itself goes to the note.
 */
export function settleAway(
  draft: Draft,
  columns: readonly Column[],
  cells: readonly (Cell | undefined)[],
): void {
  const { given } = draft;
  for (const { since, where, other } of PARENTS) {
    const day = given[since];
    if (day === undefined || given[where] === 'away') continue;
    const column = columns.find(({ field }) => field === since);
    if (!column) continue;
    const ofEither = column.heading === OF_EITHER;
    if (given[where] === undefined && (!ofEither || given['leftBehindType'] === 'bothAway')) {
      given[where] = 'away';
      continue;
    }
    delete given[since];
    if (ofEither && given[other.where] === 'away') given[other.since] ??= day;
    else keep(draft, column, cellText(cells[column.at]), 'not-a-choice');
  }
}
