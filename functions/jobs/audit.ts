import { rootOf } from '../domain/fold.ts';
import type { JobHandler } from '../asked.ts';
import { auditSchool, type SchoolAudit } from '../deeds/audit-school.ts';

/**
 * Audits a county school by school and writes its figures of the day, whole. However often it is delivered, it has
 * one effect: moves are numbered, figures are rewritten.
 */
export const audit: JobHandler = async (due) => {
  const { county = '', store, today, now } = due;
  const audits: SchoolAudit[] = [];
  for (const { id } of await store.orgsBelow(county)) audits.push(await auditSchool(id, due));
  const schools = audits.map(
    ({ school, children, rules }) => [school, { children, rules }] as const,
  );
  const root = rootOf(audits.flatMap(({ roots }) => roots));
  await store.putFigures({
    county,
    day: today,
    asOf: now,
    root,
    schools: Object.fromEntries(schools),
  });
  const moves = audits.flatMap((school) => school.moves.map(({ move }) => move));
  return {
    counties: 1,
    schools: audits.length,
    children: sum(audits.map(({ children }) => children)),
    overdue: sum(audits.flatMap(({ rules }) => Object.values(rules)).map(({ overdue }) => overdue)),
    opened: moves.filter((move) => move === 'open').length,
    closed: moves.filter((move) => move === 'close').length,
  };
};

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
