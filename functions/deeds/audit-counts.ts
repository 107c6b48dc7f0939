import { duties } from '../domain/duties.ts';
import type { SchoolAudit } from './audit-school.ts';

/** What an audit found and did, counted: over all rules, and by rule as `overdue.talk`. */
export function auditCounts(audits: readonly SchoolAudit[]): Readonly<Record<string, number>> {
  const byRule = Object.values(duties).map(({ id }) => [id, countsOf(id, audits)] as const);
  const named = byRule.flatMap(([id, counts]) =>
    Object.entries(counts).map(([what, count]) => [`${what}.${id}`, count] as const),
  );
  const all = byRule.map(([, counts]) => counts);
  return {
    overdue: sum(all.map(({ overdue }) => overdue)),
    opened: sum(all.map(({ opened }) => opened)),
    closed: sum(all.map(({ closed }) => closed)),
    ...Object.fromEntries(named),
  };
}

function countsOf(rule: string, audits: readonly SchoolAudit[]) {
  const moves = audits.flatMap((audit) => audit.moves).filter((each) => each.rule === rule);
  return {
    overdue: sum(audits.map(({ rules }) => rules[rule]?.overdue ?? 0)),
    opened: moves.filter(({ move }) => move === 'open').length,
    closed: moves.filter(({ move }) => move === 'close').length,
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
