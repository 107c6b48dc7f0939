import type { CivilDate } from '../domain/calendar.ts';
import type { RoundCard } from '../domain/card.ts';
import { parameters } from '../domain/parameters.ts';
import { Problem, type FieldProblem } from '../domain/problem.ts';
import type { Data } from '../domain/record.ts';
import { marksAfter } from '../domain/rounds/marks.ts';
import type { Store } from '../store/store.ts';
import { unitsInScope } from './units-in-scope.ts';

/**
 * Refuses marks of schools that the frame will not have, so that nobody takes a school for marked that is not.
 * @param data of a move of which the form has passed
 * @throws Problem fields-wrong: a code that no school in scope has, a school twice in one move, more than a round can hold
 */
export async function refuseMarks(
  { province, marks: before }: RoundCard,
  data: Data,
  store: Store,
  today: CivilDate,
): Promise<void> {
  const lines = (data['marks'] ?? []) as readonly Data[];
  const known = await unitsInScope(province, store, today);
  const units = lines.map(({ unit }) => String(unit));
  const wrong = lines.flatMap((line, at): FieldProblem[] => {
    const unit = units[at] ?? '';
    const isTwice = units.indexOf(unit) < at;
    // A mark can always be taken away, also of a school that has closed since.
    const isTakenAway = Object.keys(line).length === 1;
    if ((isTakenAway || known.has(unit)) && !isTwice) return [];
    return [{ field: `marks.${at}.unit`, code: isTwice ? 'school-twice' : 'unknown-school' }];
  });
  const most = parameters.marksMost.value;
  if (Object.keys(marksAfter(before, lines)).length > most)
    wrong.push({ field: 'marks', code: 'too-many', facts: { max: most } });
  if (wrong.length > 0) throw new Problem('fields-wrong', { fields: wrong });
}
