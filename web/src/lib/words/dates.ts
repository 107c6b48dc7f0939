import {
  civilDate,
  daysBetween,
  timeOfDay,
  type CivilDate,
  type Instant,
} from '../../../../functions/domain/calendar.ts';
import * as m from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** A day in a row: `11-23` in the year of `today`, `2025-11-23` otherwise. */
export function dayWords(day: CivilDate, today: CivilDate): string {
  return day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day;
}

/** `14:05`, as a clock in Shanghai shows it. */
export function timeWords(instant: Instant): string {
  return timeOfDay(instant);
}

/** `11-23 06:00`: until when figures or rows hold. */
export function asOfWords(instant: Instant, today: CivilDate): string {
  return `${dayWords(civilDate(instant), today)} ${timeWords(instant)}`;
}

/** `2026-11-23 14:05`: a moment on paper, which outlives the year. */
export function momentWords(instant: Instant): string {
  return `${civilDate(instant)} ${timeWords(instant)}`;
}

/** 今天, 昨天, 19天前. */
export function agoWords(day: CivilDate, today: CivilDate): string {
  const days = daysBetween(day, today);
  if (days === 0) return m.ago_today();
  return days === 1 ? m.ago_yesterday() : m.ago_days({ n: days });
}

/** 11-23至12-02, the first and the last day. */
export function spanWords(from: CivilDate, to: CivilDate, today: CivilDate): string {
  return m.from_until({ from: dayWords(from, today), until: dayWords(to, today) });
}

/** 2026年11月23日, 23 November 2026: a day in a letter. */
export function letterDayWords(day: CivilDate): string {
  const style = new Intl.DateTimeFormat(getLocale() === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return style.format(new Date(day));
}

/** 2026年11月: a month as a heading. */
export function monthWords(day: CivilDate): string {
  return m.month_of_year({ year: day.slice(0, 4), month: Number(day.slice(5, 7)) });
}

/** 周一 to 周日. */
export function weekdayWords(day: CivilDate): string {
  const names = [m.sunday, m.monday, m.tuesday, m.wednesday, m.thursday, m.friday, m.saturday];
  return (names[new Date(day).getUTCDay()] ?? m.monday)();
}
