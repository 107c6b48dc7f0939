import type { CivilDate } from './calendar.ts';
import type { StandingFact } from './rule.ts';
import { vacationOn, type SchoolCalendar } from './school-calendar.ts';

/** Why a duty of the term rests on a day outside of terms: a vacation, or no term is published. */
export function breakOn(calendar: SchoolCalendar, today: CivilDate): StandingFact {
  const vacation = vacationOn(calendar, today);
  return vacation
    ? { fact: `${vacation.kind}-break`, on: vacation.until }
    : { fact: 'no-term-yet' };
}
