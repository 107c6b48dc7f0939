import { addDays, daysBetween, type CivilDate } from '../domain/calendar.ts';
import { mondayOf } from '../domain/digest.ts';

export interface Fortnight {
  readonly from: CivilDate;
  readonly to: CivilDate;
}
/** Terms as month and day, roughly: nothing is held outside of them. */
const terms = [
  ['03-01', '07-05'],
  ['09-01', '01-20'],
] as const;
const FORTNIGHT = 14;

/**
 * The fortnights of the terms that hold one of the last `back` days before today, oldest first: from the Monday of the
 * week in which a term starts (DOMAIN §4.3). The last one may still run.
 */
export function fortnightsBefore(today: CivilDate, back: number): Fortnight[] {
  const [first, year] = [addDays(today, -back), Number(today.slice(0, 4))];
  return [year - 1, year]
    .flatMap((of) => terms.map((term) => datesOf(term, of)))
    .flatMap(([start, end]) => within(start, end))
    .filter(({ from, to }) => to >= first && from < today);
}

/** The first day of the term that runs on a day, or that ran last. */
export function termStart(day: CivilDate): CivilDate {
  const year = Number(day.slice(0, 4));
  const starts = [year - 1, year].flatMap((of) => terms.map(([start]) => `${of}-${start}`));
  return starts.filter((start) => start <= day).at(-1) ?? day;
}

function datesOf(
  [start, end]: readonly [string, string],
  year: number,
): readonly [CivilDate, CivilDate] {
  return [`${year}-${start}`, `${year + (end < start ? 1 : 0)}-${end}`];
}

function within(start: CivilDate, end: CivilDate): Fortnight[] {
  const monday = mondayOf(start);
  const count = Math.ceil((daysBetween(monday, end) + 1) / FORTNIGHT);
  return Array.from({ length: count }, (_, n) => {
    const from = addDays(monday, n * FORTNIGHT);
    return { from, to: addDays(from, FORTNIGHT - 1) };
  });
}
