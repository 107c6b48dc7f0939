import { civilDate } from '../domain/calendar.ts';
import { rootOf } from '../domain/fold.ts';
import type { Due } from '../asked.ts';
import type { SchoolAudit } from './audit-school.ts';

/**
 * Writes a county's figures of a day, whole. A day that is over keeps those it has: they are what was shown, and their
 * root proves what was on file then.
 */
export async function writeFigures(
  county: string,
  audits: readonly SchoolAudit[],
  { store, today, now }: Due,
): Promise<void> {
  const last = civilDate(now) > today ? await store.figures(county, today) : undefined;
  if (last?.day === today) return;
  const root = rootOf(audits.flatMap(({ roots }) => roots));
  const schools = Object.fromEntries(
    audits.map(({ school, children, unread, rules }) => {
      const left = unread.length > 0 && { unread: unread.length };
      return [school, { children, ...left, rules }] as const;
    }),
  );
  await store.putFigures({ county, day: today, asOf: now, root, schools });
}
