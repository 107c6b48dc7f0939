import { auditMoves, type AuditMove } from '../domain/reports/audit-moves.ts';
import { standingFigures, type StandingFigures } from '../domain/reports/standing-figures.ts';
import type { Due } from '../asked.ts';
import { placeOf } from '../domain/place.ts';
import type { Org } from '../store/store.ts';
import { auditor } from './auditor.ts';
import { rulesAt } from './rules-at.ts';

/** What the audit of one school counted and did. */
export interface SchoolAudit {
  readonly school: string;
  readonly children: number;
  readonly rules: Readonly<Record<string, StandingFigures>>;
  /** The roots of its cards: what was on file. */
  readonly roots: readonly string[];
  readonly moves: readonly AuditMove[];
}

/** Holds every rule against every card of a school on a day and moves its findings accordingly. */
export async function auditSchool(org: Org, { store, today, now }: Due): Promise<SchoolAudit> {
  const school = org.id;
  const [{ rules }, cards, findings] = await Promise.all([
    rulesAt(placeOf(org), { store, today }),
    store.childCards(school),
    store.findings(school),
  ]);
  const moves = rules.flatMap((rule) => auditMoves(rule, cards, findings, today));
  await store.move(school, moves, today, auditor(now));
  const figures = rules.map((rule) => [rule.id, standingFigures(rule, cards, today)] as const);
  const roots = cards.map(({ root }) => root);
  return { school, children: cards.length, rules: Object.fromEntries(figures), roots, moves };
}
