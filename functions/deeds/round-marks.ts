import type { CivilDate } from '../domain/calendar.ts';
import type { RoundCard } from '../domain/card.ts';
import { markedAs } from '../domain/sampling/index.ts';
import type { Store } from '../store/store.ts';
import { unitsInScope } from './units-in-scope.ts';

/**
 * Marked schools by their names, as whoever agrees to the freezing has to see them; without a name where no school in
 * scope has the code any more.
 */
export async function markLines(
  { province, marks = {} }: RoundCard,
  store: Store,
  today: CivilDate,
) {
  const units = Object.keys(marks).sort();
  const names =
    units.length > 0 ? await unitsInScope(province, store, today) : new Map<string, string>();
  return units.map((unit) => {
    const [mark = {}, schoolName] = [marks[unit], names.get(unit)];
    const { riskPermille } = markedAs(mark);
    return { unit, ...(schoolName !== undefined && { schoolName }), ...mark, riskPermille };
  });
}
