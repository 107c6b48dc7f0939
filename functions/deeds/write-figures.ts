import { addDays, civilDate } from '../domain/calendar.ts';
import { sharesOf, sumOf } from '../domain/figures.ts';
import { rootOf } from '../domain/fold.ts';
import { weekly } from '../domain/reports/course.ts';
import { placeOf } from '../domain/place.ts';
import type { Due } from '../asked.ts';
import { rulesAt } from './rules-at.ts';
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
    ({ school, children, unread, files, whole, rules, coverage, closed, open }) =>
      [
        school,
        {
          children,
          ...(unread.length > 0 && { unread: unread.length }),
          files,
          whole,
          rules,
          coverage,
          closed,
          open,
        },
      ] as const,
  );
  const before = await store.totals(county, addDays(today, -1));
  const point = before && { day: before.day, shares: sharesOf(before.figures) };
  const org = await store.org(county);
  const { settings } = await rulesAt(org ? placeOf(org) : {}, { store, today });
  const since = settings.calendar.terms.findLast(({ startOn }) => startOn <= today)?.startOn ?? '';
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
