import { auditMoves, type AuditMove } from '../domain/reports/audit-moves.ts';
import { standingFigures, type StandingFigures } from '../domain/reports/standing-figures.ts';
import type { Rule } from '../domain/rule.ts';
import type { Due } from '../asked.ts';
import { placeOf } from '../domain/place.ts';
import type { Org } from '../store/store.ts';
import { auditor } from './auditor.ts';
import { judgeCards } from './judge-cards.ts';
import { rulesAt } from './rules-at.ts';

/** What the audit of one school counted and did. Ids and counts: the cards themselves are let go of. */
export interface SchoolAudit {
  readonly school: string;
  readonly children: number;
  /** Children that could not be judged, by id: a card that does not open, or one that a rule fails on. */
  readonly unread: readonly string[];
  readonly rules: Readonly<Record<string, StandingFigures>>;
  /** The roots of its cards: what was on file. */
  readonly roots: readonly string[];
  readonly moves: readonly Pick<AuditMove, 'rule' | 'move'>[];
}

/**
 * Holds every rule against every card of a school on a day and moves its findings accordingly. A card that does not
 * open, or on which a rule fails, is counted and named and delays no other; its findings stay as they are, and a card
 * that does not open is folded anew from its records.
 * @param rulesOf the rules of a school; those of its own settings unless a test has others
 */
export async function auditSchool(
  org: Org,
  { store, today, now }: Due,
  rulesOf = (): Promise<{ readonly rules: readonly Rule[] }> =>
    rulesAt(placeOf(org), { store, today }),
): Promise<SchoolAudit> {
  const school = org.id;
  const [{ rules }, read, findings] = await Promise.all([
    rulesOf(),
    store.readCards(school),
    store.findings(school),
  ]);
  const judged = judgeCards(rules, read.cards, today);
  const unread = [...read.unread, ...judged.unjudged];
  const known = findings.filter(({ child }) => !unread.includes(child));
  const moves = judged.rules.flatMap((rule) => auditMoves(rule, judged.cards, known, today));
  await store.move(school, moves, today, auditor(now));
  for (const child of read.unread) await store.enqueue({ job: 'refold', child, school, today });
  const figures = judged.rules.map(
    (rule) => [rule.id, standingFigures(rule, judged.cards, today)] as const,
  );
  return {
    school,
    children: judged.cards.length,
    unread,
    rules: Object.fromEntries(figures),
    roots: judged.cards.map(({ root }) => root),
    moves: moves.map(({ rule, move }) => ({ rule, move })),
  };
}
