import { addDays, civilDate } from '../domain/calendar.ts';
import { sharesOf, sumOf } from '../domain/figures.ts';
import { rootOf } from '../domain/fold.ts';
import { weekly } from '../domain/reports/course.ts';
import { shandong } from '../domain/school-calendar.ts';
import type { Due } from '../asked.ts';
import type { SchoolAudit } from './audit-school.ts';

/**
 * Writes a county's figures of a day, whole: by school, and added up, with how they stood before. A day that is over
 * keeps those it has: they are what was shown, and their root proves what was on file then.
 */
export async function writeFigures(
  county: string,
  audits: readonly Omit<SchoolAudit, 'moves'>[],
  { store, today, now }: Pick<Due, 'store' | 'today' | 'now'>,
): Promise<void> {
  const last = civilDate(now) > today ? await store.figures(county, today) : undefined;
  if (last?.day === today) return;
  const root = rootOf(audits.flatMap(({ roots }) => roots));
  const schools = audits.map(
    ({ school, children, files, whole, rules, coverage, closed, open }) =>
      [school, { children, files, whole, rules, coverage, closed, open }] as const,
  );
  const before = await store.totals(county, addDays(today, -1));
  const point = before && { day: before.day, shares: sharesOf(before.figures) };
  const since = shandong.terms.findLast(({ startOn }) => startOn <= today)?.startOn ?? '';
  const course = weekly([...(before?.course ?? []), ...(point ? [point] : [])], since);
  const written = { county, day: today, asOf: now };
  // The totals first: a day that has its figures by school is whole.
  await store.putTotals({
    ...written,
    figures: sumOf(audits),
    ...(point && { before: point }),
    course,
  });
  await store.putFigures({ ...written, root, schools: Object.fromEntries(schools) });
}
