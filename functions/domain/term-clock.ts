import { addDays, daysBetween, type CivilDate } from './calendar.ts';
import type { Settings } from './settings.ts';

/**
 * When the next visit is due for a file begun on a day, with its last visit: in the first term that began after it and
 * in whose first half the file was there already. Nothing where no such term is published.
 */
export function dueVisit(
  { calendar, thresholds }: Settings,
  begun: CivilDate,
  visited: CivilDate = '',
): { readonly on: CivilDate; readonly soonFrom: CivilDate } | undefined {
  const halves = calendar.terms.map(({ startOn, lastSchoolDay }) => {
    const soonFrom = addDays(startOn, Math.floor(daysBetween(startOn, lastSchoolDay) / 2));
    const on = addDays(lastSchoolDay, -thresholds.visitDue);
    return { startOn, soonFrom, on: on < soonFrom ? soonFrom : on }; // a term may be shorter than that
  });
  return halves.find(({ startOn, soonFrom }) => begun <= soonFrom && visited < startOn);
}
