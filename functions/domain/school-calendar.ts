import { addDays, daysBetween, weekday, type CivilDate } from './calendar.ts';
import { holidays } from './codes/holidays.ts';
import { terms } from './codes/terms.ts';
import { parameters } from './parameters.ts';

export interface Term {
  readonly kind: 'autumn' | 'spring';
  readonly startOn: CivilDate;
  readonly lastSchoolDay: CivilDate;
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
  /** By year. A year that is missing has not been announced: its holidays are not known, rather than none. */
  readonly holidays: Readonly<Record<string, Holidays>>;
}

/** The demo province's calendar. */
export const shandong: SchoolCalendar = { terms, holidays };

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

/** A weekday of a term that is no holiday, or a day of a weekend worked in exchange (DOMAIN §4.3). */
export function isSchoolDay(calendar: SchoolCalendar, day: CivilDate): boolean {
  if (!termOn(calendar, day)) return false;
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

export interface Stretch {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * Closed days in a row, seven or more, between the first and the last day that is published: vacations and long
 * holidays. They stop the clock of a gap; shorter ones do not (DECISIONS 1, SAMPLING §3 B).
 */
export function pauses(calendar: SchoolCalendar): readonly Stretch[] {
  const closed: { from: CivilDate; to: CivilDate }[] = [];
  for (const day of publishedDays(calendar)) {
    if (isSchoolDay(calendar, day)) continue;
    const before = closed.at(-1);
    if (before && daysBetween(before.to, day) === 1) before.to = day;
    else closed.push({ from: day, to: day });
  }
  return closed.filter(({ from, to }) => daysBetween(from, to) + 1 >= parameters.pause.value);
}

/** All published days outside of pauses, weekends among them: the days that a gap counts (SAMPLING §3 B). */
export function activeDays(calendar: SchoolCalendar): readonly CivilDate[] {
  const paused = new Set(pauses(calendar).flatMap(({ from, to }) => daysFrom(from, to)));
  return publishedDays(calendar).filter((day) => !paused.has(day));
}

/** A window of a term, the first of which has number 1. */
export interface Window extends Stretch {
  readonly number: number;
  readonly schoolDays: readonly CivilDate[];
}

/**
 * A term in windows of some days each, from the Monday of the week in which it starts to its last school day. One with
 * too few school days is joined to the one before it, the first to the one after (DOMAIN §4.3).
 */
export function windowsOf(
  calendar: SchoolCalendar,
  { startOn, lastSchoolDay }: Term,
  days: number,
): readonly Window[] {
  const isShort = (window: Window) => window.schoolDays.length < parameters.talkWindow.value;
  const windows: Window[] = [];
  const monday = addDays(startOn, 1 - weekday(startOn));
  for (let from = monday; from <= lastSchoolDay; from = addDays(from, days)) {
    const end = addDays(from, days - 1);
    const to = end < lastSchoolDay ? end : lastSchoolDay;
    const next = {
      number: windows.length + 1,
      from,
      to,
      schoolDays: schoolDays(calendar, from, to),
    };
    const before = windows.at(-1);
    if (before && (isShort(before) || isShort(next))) windows.splice(-1, 1, joined(before, next));
    else windows.push(next);
  }
  return windows;
}

function joined(a: Window, b: Window): Window {
  return { ...a, to: b.to, schoolDays: [...a.schoolDays, ...b.schoolDays] };
}

function publishedDays({ terms }: SchoolCalendar): readonly CivilDate[] {
  const [first, last] = [terms[0], terms.at(-1)];
  return first && last ? daysFrom(first.startOn, last.lastSchoolDay) : [];
}

function daysFrom(from: CivilDate, to: CivilDate): readonly CivilDate[] {
  const length = Math.max(0, daysBetween(from, to) + 1);
  return Array.from({ length }, (_, offset) => addDays(from, offset));
}
