import { auditMoves, type AuditMove } from '../domain/reports/audit-moves.ts';
import type { Figures } from '../domain/figures.ts';
import type { Rule } from '../domain/rule.ts';
import type { Settings } from '../domain/settings.ts';
import type { Due } from '../asked.ts';
import { placeOf } from '../domain/place.ts';
import type { Org } from '../store/store.ts';
import { auditor } from './auditor.ts';
import { countSchool } from './count-school.ts';
import { judgeCards } from './judge-cards.ts';
import { rulesAt } from './rules-at.ts';

/** What the audit of one school counted and did. Ids and counts: the cards themselves are let go of. */
export interface SchoolAudit extends Figures {
  readonly school: string;
  /** All cards that could be judged, those that have left the statistics too. */
  readonly children: number;
  /** Children that could not be judged, by id: a card that does not open, or one that a rule fails on. */
  readonly unread: readonly string[];
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
  rulesOf = (): Promise<{ readonly rules: readonly Rule[]; readonly settings: Settings }> =>
    rulesAt(placeOf(org), { store, today }),
): Promise<SchoolAudit> {
  const school = org.id;
  const [{ rules, settings }, read] = await Promise.all([rulesOf(), store.sweepOf(school)]);
  const judged = judgeCards(rules, read.cards, today);
  const unread = [...read.unread, ...judged.unjudged];
  const known = read.findings.filter(({ child }) => !unread.includes(child));
  const moves = judged.rules.flatMap((rule) => auditMoves(rule, judged.cards, known, today));
  await store.move(school, moves, today, auditor(now));
  for (const child of read.unread) await store.enqueue({ job: 'refold', child, school, today });
  return {
    school,
    children: judged.cards.length,
    unread,
    ...countSchool(judged.cards, read.schoolCard.headcount, {
      rules: judged.rules,
      settings,
      today,
    }),
    roots: judged.cards.map(({ root }) => root),
    moves: moves.map(({ rule, move }) => ({ rule, move })),
  };
}
