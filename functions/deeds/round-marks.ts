import type { Marks } from '../domain/rounds/marks.ts';
import { markedAs, riskOf } from '../domain/sampling/index.ts';
import type { Store } from '../store/store.ts';
import { schoolsOfProvince } from './schools-under.ts';

/** How many schools have another chance than the usual, and how many are visited in any case. */
export function markedOf(marks: Marks) {
  const all = Object.values(marks).map(markedAs);
  return {
    weighed: all.filter(({ riskPermille }) => riskPermille !== riskOf([])).length,
    forced: all.filter(({ must }) => must).length,
  };
}

/** Marked schools by their names, as whoever agrees to the freezing has to see them. */
export async function markLines(province: string, marks: Marks, store: Store) {
  const units = Object.keys(marks).sort();
  const schools = units.length > 0 ? await schoolsOfProvince(province, store) : [];
  const names = new Map(schools.map(({ code, name }) => [code, name]));
  return units.map((unit) => {
    const [mark = {}, schoolName] = [marks[unit], names.get(unit)];
    const { riskPermille } = markedAs(mark);
    return { unit, ...(schoolName !== undefined && { schoolName }), ...mark, riskPermille };
  });
}
