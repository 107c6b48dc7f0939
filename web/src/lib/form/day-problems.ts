import { isCivilDate } from '../../../../functions/domain/calendar.ts';
import type { FieldProblem } from '../../../../functions/domain/problem.ts';

/** What is wrong with the day of a record. */
export function dayProblems(at: string, today: string): FieldProblem[] {
  if (!at) return [{ field: 'at', code: 'required' }];
  if (!isCivilDate(at)) return [{ field: 'at', code: 'not-a-date' }];
  return at > today ? [{ field: 'at', code: 'in-the-future' }] : [];
}
