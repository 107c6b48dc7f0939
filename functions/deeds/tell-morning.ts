import { mondayOf, sumOfCounts, sumOfWeeks, type WeekCounts } from '../domain/digest.ts';
import { duties as everyDuty } from '../domain/duties.ts';
import { placeOf } from '../domain/place.ts';
import { isSchoolDay } from '../domain/school-calendar.ts';
import type { ToldDuty } from '../domain/told.ts';
import { inParallel } from '../in-parallel.ts';
import type { Due } from '../asked.ts';
import type { Hook, Org } from '../store/store.ts';
import { rulesAt } from './rules-at.ts';
import { schoolCounts } from './school-counts.ts';
import { hooksFor, tellHook, type News } from './tell-hooks.ts';

/**
 * Tells the hooks of a school, or of a county about all its schools, of the morning and, once a week, of how the week
 * began. On a day without school, and where nothing is due or overdue, nobody is told.
 * @returns how many messages are on their way
 */
export async function tellMorning(org: Org, schools: readonly string[], due: Due): Promise<number> {
  const hooks = await due.store.hooks(org.id);
  const [daily, weekly] = [hooksFor(hooks, 'morning'), hooksFor(hooks, 'weekly')];
  const { settings } = await rulesAt(placeOf(org), due);
  const isOpen = isSchoolDay(settings.calendar, due.today);
  const ofDay = daily.length > 0 && isOpen ? await newsOfDay(schools, due) : undefined;
  const ofWeek = weekly.length > 0 ? await newsOfWeek(schools, due) : undefined;
  const link = `${due.outward.site}/today`;
  const tell = async (to: readonly Hook[], news: News | undefined) => {
    let told = 0;
    for (const hook of news ? to : [])
      told += await tellHook(hook, org, { ...(news as News), link }, { key: hook.id }, due);
    return told;
  };
  return (await tell(daily, ofDay)) + (await tell(weekly, ofWeek));
}

async function newsOfDay(schools: readonly string[], due: Due): Promise<News | undefined> {
  const { today } = due;
  const all = await inParallel(schools, (school) => schoolCounts(school, today, due), 4);
  const duties = Object.values(everyDuty).map(({ id, duty }): ToldDuty => {
    const { due, overdue } = sumOfCounts(all.flatMap((counts) => counts[id] ?? []));
    return { duty: id, name: duty.zh, due, overdue };
  });
  const isAny = duties.some(({ due, overdue }) => due + overdue > 0);
  return isAny ? { event: 'morning', day: today, duties } : undefined;
}

async function newsOfWeek(schools: readonly string[], due: Due): Promise<News | undefined> {
  const week = mondayOf(due.today);
  const found = await inParallel(schools, (school) => due.store.digest(school, week));
  const digests = found.filter((digest) => digest !== undefined);
  if (digests.length === 0) return undefined;
  const weeks = Object.values(everyDuty).map(({ id, duty }) => ({
    id,
    name: duty.zh,
    counts: sumOfWeeks(digests.flatMap(({ duties }) => duties[id] ?? [])),
  }));
  const duties = weeks.map(({ id, name, counts: { due, overdue } }): ToldDuty => {
    return { duty: id, name, due, overdue };
  });
  const change = changeOf(weeks.map(({ counts }) => counts));
  return { event: 'weekly', day: week, duties, ...(change !== undefined && { change }) };
}

function changeOf(weeks: readonly WeekCounts[]): number | undefined {
  const { overdue, before } = sumOfWeeks(weeks);
  return before === undefined ? undefined : overdue - before;
}
