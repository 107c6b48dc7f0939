import type { CivilDate } from './calendar.ts';
import { windowClock, type WindowClock } from './window-clock.ts';
import type { Settings } from './settings.ts';

/** 与每名留守儿童每两周开展一次谈心谈话, Guideline (九)2. The only place where these two weeks stand. */
const TWO_WEEKS = 14;

/** Settings never change once they are made, and walking all days of their terms is dear: each has its clock made once. */
const made = new WeakMap<Settings, WindowClock>();

/** When talks fall due at a school. */
export function talkClock(settings: Settings): WindowClock {
  const clock = made.get(settings) ?? windowClock(settings, TWO_WEEKS);
  made.set(settings, clock);
  return clock;
}

/** So many windows are more than a phone stays offline. */
const AHEAD = 4;

/** The window of today and those that come next, so that a page knows them without the calendar. */
export function windowsAhead(
  settings: Settings,
  today: CivilDate,
): { readonly number: number; readonly from: CivilDate; readonly to: CivilDate }[] {
  const ahead = talkClock(settings).windows.filter(({ to }) => to >= today);
  return ahead.slice(0, AHEAD).map(({ number, from, to }) => ({ number, from, to }));
}
