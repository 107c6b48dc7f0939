/**
 * Civil dates, as Chinese offices count them. A civil date is the text `YYYY-MM-DD`; an instant is milliseconds
 * since 1970 UTC. All of China keeps one time, UTC+8, without summer time, so no time-zone database is needed.
 */
export type CivilDate = string;
export type Instant = number;

const DAY = 86_400_000;
const SHANGHAI_OFFSET = 8 * 3_600_000;
const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const SHORT_MONTHS = [4, 6, 9, 11];

/** The date shown by a calendar in Shanghai at that instant. */
export function civilDate(instant: Instant): CivilDate {
  return written(Math.floor((instant + SHANGHAI_OFFSET) / DAY));
}

/** `14:05`, as a clock in Shanghai shows it. */
export function timeOfDay(instant: Instant): string {
  return new Date(instant + SHANGHAI_OFFSET).toISOString().slice(11, 16);
}

/** The first instant of a civil date in Shanghai. */
export function startOfDay(date: CivilDate): Instant {
  return dayNumber(date) * DAY - SHANGHAI_OFFSET;
}

/**
 * True for an existing day between 1800 and 2199 written `YYYY-MM-DD`; so early because an example of GB 11643 itself
 * was born in 1880.
 */
export function isCivilDate(text: string): boolean {
  if (!CIVIL_DATE.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  if (year < 1800 || year > 2199 || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysInMonth(year, month);
}

/** Days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return written(dayNumber(date) + days);
}

/**
 * The same day some months later, clamped to the end of a shorter month: 11-30 plus 3 months is 02-28 or 02-29
 * (DOMAIN §4.4).
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  const toDay = Math.min(day, daysInMonth(toYear, toMonth));
  return [String(toYear).padStart(4, '0'), pad(toMonth), pad(toDay)].join('-');
}

/** Whole years of age on a day. Born on 29 February, a birthday in a common year is 1 March (DOMAIN E3). */
export function ageOn(birthDate: CivilDate, today: CivilDate): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) >= birthDate.slice(5) ? years : years - 1;
}

/** The day of the week, 1 for Monday to 7 for Sunday. */
export function weekday(date: CivilDate): number {
  const sinceMonday = (dayNumber(date) + 3) % 7; // day 0, 1970-01-01, was a Thursday
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

/** True for two days of one week, from a Monday to the Sunday after it. */
export function isSameWeek(a: CivilDate, b: CivilDate): boolean {
  return Math.floor((dayNumber(a) + 3) / 7) === Math.floor((dayNumber(b) + 3) / 7);
}

/** Whoever folds and judges writes the same few hundred days over and over: so many are kept as they are written. */
const KEPT = 10_000;
const asWritten = new Map<number, CivilDate>();

/** The day of a number as a civil date. @throws RangeError where there is no such day */
function written(number: number): CivilDate {
  const known = asWritten.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * DAY).toISOString().slice(0, 10);
  if (asWritten.size >= KEPT) asWritten.clear();
  asWritten.set(number, day);
  return day;
}

function dayNumber(date: CivilDate): number {
  return Date.parse(date) / DAY; // a date without a time is midnight in UTC (ECMA-262, 21.4.1.32)
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return SHORT_MONTHS.includes(month) ? 30 : 31;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 29 : 28;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
