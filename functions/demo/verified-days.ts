import { addDays, daysBetween, weekday, type CivilDate } from '../domain/calendar.ts';
import type { Chance } from './chance.ts';
import type { Diligence } from './schools.ts';

/** How long ago schools verified a file the last time: in time, shortly before it falls due, or too late. */
const shares: Readonly<
  Record<Diligence, Readonly<Record<'fresh' | 'nearlyDue' | 'late', number>>>
> = {
  careful: { fresh: 90, nearlyDue: 8, late: 2 },
  ordinary: { fresh: 78, nearlyDue: 12, late: 10 },
  careless: { fresh: 35, nearlyDue: 15, late: 50 },
};
const daysAgo = { fresh: [2, 75], nearlyDue: [80, 87], late: [94, 190] } as const;
/** Days from one verification to the one before. */
const intervals: Readonly<Record<Diligence, readonly [number, number]>> = {
  careful: [60, 85],
  ordinary: [65, 91],
  careless: [75, 150],
};
/** Days in which a teacher gets through a class. */
const CLASS_TAKES = 5;
/** No file is verified in the weeks after it began. */
const SETTLED = 20;

/** The days on which a file was verified, oldest first; a class has its days in common, give or take a few. */
export function verifiedDays(
  begun: CivilDate,
  today: CivilDate,
  {
    diligence,
    classChance,
    chance,
  }: { readonly diligence: Diligence; readonly classChance: Chance; readonly chance: Chance },
): CivilDate[] {
  const kind = chance.weighted(shares[diligence]);
  const [least, most] = daysAgo[kind];
  const classDay = classChance.between(least, most - CLASS_TAKES);
  const days: CivilDate[] = [];
  let ago = classDay + chance.between(0, CLASS_TAKES);
  for (;;) {
    const day = schoolDay(addDays(today, -ago));
    if (daysBetween(begun, day) < SETTLED) return days.reverse();
    days.push(day);
    ago += chance.between(...intervals[diligence]);
  }
}

/** The day itself, the Friday before a weekend, or the last day before the National Day week. */
export function schoolDay(day: CivilDate): CivilDate {
  const monthDay = day.slice(5);
  const open = monthDay >= '10-01' && monthDay <= '10-07' ? `${day.slice(0, 4)}-09-30` : day;
  return addDays(open, Math.min(0, 5 - weekday(open)));
}
