import { auditMoves, type AuditMove } from '../domain/reports/audit-moves.ts';
import { rules } from '../domain/rules/index.ts';
import type { Figures } from '../domain/figures.ts';
import type { Due } from '../asked.ts';
import { auditor } from './auditor.ts';
import { countSchool } from './count-school.ts';

/** What the audit of one school counted and did. */
export interface SchoolAudit extends Figures {
  readonly school: string;
  readonly children: number;
  /** The roots of its cards: what was on file. */
  readonly roots: readonly string[];
  readonly moves: readonly AuditMove[];
}

/** Holds every rule against every card of a school on a day and moves its findings accordingly. */
export async function auditSchool(
  school: string,
  { store, today, now }: Due,
): Promise<SchoolAudit> {
  const [cards, findings, { headcount }] = await Promise.all([
    store.childCards(school),
    store.findings(school),
    store.schoolCard(school),
  ]);
  const moves = rules.flatMap((rule) => auditMoves(rule, cards, findings, today));
  await store.move(school, moves, today, auditor(now));
  const roots = cards.map(({ root }) => root);
  const figures = countSchool(cards, headcount, today);
  return { school, children: cards.length, ...figures, roots, moves };
}
