import { rootOf } from '../domain/fold.ts';
import { auditMoves, type AuditMove } from '../domain/reports/audit-moves.ts';
import { standingFigures } from '../domain/reports/standing-figures.ts';
import { rules } from '../domain/rules/index.ts';
import type { JobHandler } from '../asked.ts';
import { auditor } from './system-entry.ts';

/**
 * Holds every rule against every card of a county on a day, moves the findings and writes the county's figures.
 * However often it is delivered, it has one effect: moves are numbered, figures are rewritten whole.
 */
export const audit: JobHandler = async ({ county = '', store, today, now }) => {
  const schools: Record<
    string,
    { children: number; rules: Record<string, ReturnType<typeof standingFigures>> }
  > = {};
  const roots: string[] = [];
  const moves: AuditMove[] = [];
  for (const { id } of await store.orgsBelow(county)) {
    const [cards, findings] = await Promise.all([store.childCards(id), store.findings(id)]);
    const due = rules.flatMap((rule) => auditMoves(rule, cards, findings, today));
    await store.move(id, due, today, auditor(now));
    moves.push(...due);
    roots.push(...cards.map(({ root }) => root));
    const figures = rules.map((rule) => [rule.id, standingFigures(rule, cards, today)] as const);
    schools[id] = { children: cards.length, rules: Object.fromEntries(figures) };
  }
  await store.putFigures({ county, day: today, asOf: now, root: rootOf(roots), schools });
  const counted = Object.values(schools);
  const made = (move: AuditMove['move']) => moves.filter((each) => each.move === move).length;
  return {
    counties: 1,
    schools: counted.length,
    children: counted.reduce((sum, { children }) => sum + children, 0),
    overdue: counted
      .flatMap(({ rules }) => Object.values(rules))
      .reduce((sum, { overdue }) => sum + overdue, 0),
    opened: made('open'),
    closed: made('close'),
  };
};
