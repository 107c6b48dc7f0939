import { addDays, daysBetween, weekday, type CivilDate } from './calendar.ts';

export interface Term {
  readonly kind: 'autumn' | 'spring';
  readonly startOn: CivilDate;
  readonly lastSchoolDay: CivilDate;
}
/** Some days in a row, the first and the last included. */
export interface Stretch {
  readonly from: CivilDate;
  readonly to: CivilDate;
}
/** Of one year, each as month and day: weekdays without school, and days of a weekend worked in exchange. */
export interface Holidays {
  readonly off: readonly string[];
  readonly worked: readonly string[];
}
/** When schools are open, as the bureau above them publishes it: data, not code (DOMAIN §4.1). */
export interface SchoolCalendar {
  /** In order of time; none overlaps another. */
  readonly terms: readonly Term[];
  /** Days of a term on which schools stay closed: a spring break, a storm. */
  readonly breaks: readonly Stretch[];
  /** Days on which there is school although it is a weekend, a holiday or a break. */
  readonly makeUpDays: readonly CivilDate[];
  /** By year. A year that is missing has not been announced: its holidays are not known, rather than none. */
  readonly holidays: Readonly<Record<string, Holidays>>;
}

/** The term in which a day lies; nothing in a vacation, and outside of what is published. */
export function termOn({ terms }: SchoolCalendar, day: CivilDate): Term | undefined {
  return terms.find(({ startOn, lastSchoolDay }) => startOn <= day && day <= lastSchoolDay);
}

/** The vacation in which a day lies, and when the next term starts; nothing before and after what is published. */
export function vacationOn(
  { terms }: SchoolCalendar,
  day: CivilDate,
): { readonly kind: 'winter' | 'summer'; readonly until: CivilDate } | undefined {
  const next = terms.findIndex(({ startOn }) => startOn > day);
  const [before, after] = [terms[next - 1], terms[next]];
  if (!before || !after || day <= before.lastSchoolDay) return undefined;
  return { kind: before.kind === 'autumn' ? 'winter' : 'summer', until: after.startOn };
}

/** False for a year whose public holidays are not announced: weekdays in it are taken for school days. */
export function areHolidaysKnown({ holidays }: SchoolCalendar, year: number): boolean {
  return holidays[year] !== undefined;
}

/**
 * A weekday of a term that is no holiday and in no break, a day of a weekend worked in exchange, or a day that the
 * bureau or the school itself made up for (DOMAIN §4.3).
 */
export function isSchoolDay(calendar: SchoolCalendar, day: CivilDate): boolean {
  if (!termOn(calendar, day)) return false;
  if (calendar.makeUpDays.includes(day)) return true;
  if (calendar.breaks.some(({ from, to }) => from <= day && day <= to)) return false;
  const { off = [], worked = [] } = calendar.holidays[day.slice(0, 4)] ?? {};
  return weekday(day) <= 5 ? !off.includes(day.slice(5)) : worked.includes(day.slice(5));
}

/** The school days from one day to another, both included. */
export function schoolDays(
  calendar: SchoolCalendar,
  from: CivilDate,
  to: CivilDate,
): readonly CivilDate[] {
  return daysFrom(from, to).filter((day) => isSchoolDay(calendar, day));
}

/** From the first day of the first published term to the last day of the last one. */
export function publishedDays({ terms }: SchoolCalendar): readonly CivilDate[] {
  const [first, last] = [terms[0], terms.at(-1)];
  return first && last ? daysFrom(first.startOn, last.lastSchoolDay) : [];
}

/** The days from one to another, both included. */
export function daysFrom(from: CivilDate, to: CivilDate): readonly CivilDate[] {
  const length = Math.max(0, daysBetween(from, to) + 1);
  return Array.from({ length }, (_, offset) => addDays(from, offset));
}
