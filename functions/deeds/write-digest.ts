import { addDays, civilDate } from '../domain/calendar.ts';
import { mondayOf, type WeekCounts } from '../domain/digest.ts';
import type { Due } from '../asked.ts';
import { schoolCounts } from './school-counts.ts';

/**
 * Writes how a school's week began, whole. On Monday it is written anew however often it is asked for; on a later day
 * only where Monday's work did not come about, and never from a day that is over.
 * @returns whether anything was written
 */
export async function writeDigest(school: string, due: Due): Promise<boolean> {
  const { store, today, now } = due;
  const week = mondayOf(today);
  const mayRewrite = today === week && civilDate(now) === today;
  if (!mayRewrite && (await store.digest(school, week))) return false;
  const [counts, last] = await Promise.all([
    schoolCounts(school, addDays(week, 6), due),
    store.digest(school, addDays(week, -7)),
  ]);
  const duties = Object.entries(counts).map(([rule, count]): [string, WeekCounts] => {
    const before = last?.duties[rule]?.overdue;
    return [rule, before === undefined ? count : { ...count, before }];
  });
  await store.putDigest({ school, week, asOf: now, duties: Object.fromEntries(duties) });
  return true;
}
