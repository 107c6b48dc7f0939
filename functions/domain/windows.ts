import { addDays, daysBetween, weekday, type CivilDate } from './calendar.ts';
import {
  daysFrom,
  isSchoolDay,
  publishedDays,
  schoolDays,
  type Stretch,
  type Term,
} from './school-calendar.ts';
import type { Settings } from './settings.ts';

/**
 * Closed days in a row, seven or more, between the first and the last day that is published: vacations and long
 * holidays. They stop the clock of a gap; shorter ones do not (SAMPLING §3 B).
 */
export function pauses({ calendar, thresholds }: Settings): readonly Stretch[] {
  const closed: { from: CivilDate; to: CivilDate }[] = [];
  for (const day of publishedDays(calendar)) {
    if (isSchoolDay(calendar, day)) continue;
    const before = closed.at(-1);
    if (before && daysBetween(before.to, day) === 1) before.to = day;
    else closed.push({ from: day, to: day });
  }
  return closed.filter(({ from, to }) => daysBetween(from, to) + 1 >= thresholds.pause);
}

/** All published days outside of pauses, weekends among them: the days that a gap counts (SAMPLING §3 B). */
export function activeDays(settings: Settings): readonly CivilDate[] {
  const paused = new Set(pauses(settings).flatMap(({ from, to }) => daysFrom(from, to)));
  return publishedDays(settings.calendar).filter((day) => !paused.has(day));
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
  { calendar, thresholds }: Settings,
  { startOn, lastSchoolDay }: Term,
  days: number,
): readonly Window[] {
  const isShort = (window: Window) => window.schoolDays.length < thresholds.talkWindow;
  const windows: Window[] = [];
  const monday = addDays(startOn, 1 - weekday(startOn));
  for (let from = monday; from <= lastSchoolDay; from = addDays(from, days)) {
    const end = addDays(from, days - 1);
    const to = end < lastSchoolDay ? end : lastSchoolDay;
    const next = {
      number: windows.length + 1,
      from,
      to,
      // What lies in that week before the term may be of another term, which has its own windows.
      schoolDays: schoolDays(calendar, from < startOn ? startOn : from, to),
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
