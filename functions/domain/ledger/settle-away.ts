import { cellText } from './cell-text.ts';
import { keep, type Draft } from './draft.ts';
import type { Column } from './row.ts';
import type { Cell } from './sheet.ts';

/** The heading that does not say of which parent it speaks. */
const OF_EITHER = '外出时间';

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
  for (const [who, other] of [
    ['father', 'mother'],
    ['mother', 'father'],
  ] as const) {
    const since = given[`${who}AwaySince`];
    const where = given[`${who}Whereabouts`];
    const column = columns.find(({ field }) => field === `${who}AwaySince`);
    if (since === undefined || !column || where === 'away') continue;
    const ofEither = column.heading === OF_EITHER;
    if (where === undefined && (!ofEither || given['leftBehindType'] === 'bothAway')) {
      given[`${who}Whereabouts`] = 'away';
      continue;
    }
    delete given[`${who}AwaySince`];
    if (ofEither && given[`${other}Whereabouts`] === 'away') given[`${other}AwaySince`] ??= since;
    else keep(draft, column, cellText(cells[column.at]), 'not-a-choice');
  }
}
