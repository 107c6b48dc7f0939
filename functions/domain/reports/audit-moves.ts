import type { CivilDate } from '../calendar.ts';
import type { ChildCard, FindingCard } from '../card.ts';
import { isUnsettled } from '../unsettled.ts';
import type { Rule } from '../rule.ts';

/** What an audit has to do about one child under one rule. */
export interface AuditMove {
  readonly rule: string;
  readonly child: string;
  readonly number: number;
  readonly move: 'open' | 'close';
  readonly dueOn?: CivilDate;
}

/**
 * The moves that bring a school's findings in line with its cards on a day: open what is overdue and not open, close
 * what is open, ordered or answered and no longer overdue, or whose child has left. Equal input gives equal moves, so an audit
 * delivered twice has one effect; delivered after that of a later day, it leaves alone what that one has moved.
 */
export function auditMoves(
  rule: Rule,
  cards: readonly ChildCard[],
  findings: readonly FindingCard[],
  today: CivilDate,
): AuditMove[] {
  const byChild = new Map(
    findings
      .filter((finding) => finding.rule === rule.id)
      .map((finding) => [finding.child, finding]),
  );
  const overdue = new Map(
    cards.flatMap((card) => {
      const standing = rule.standing(card, today);
      return standing.state === 'overdue' ? [[card.child, standing] as const] : [];
    }),
  );
  const next = (child: string) => ({
    rule: rule.id,
    child,
    number: (byChild.get(child)?.moves ?? 0) + 1,
  });
  const opened = [...overdue].flatMap(([child, { dueOn }]): AuditMove[] =>
    isUnsettled(byChild.get(child)) || movedAfter(byChild.get(child), today)
      ? []
      : [{ ...next(child), move: 'open', ...(dueOn && { dueOn }) }],
  );
  const closed = [...byChild.values()].flatMap((finding): AuditMove[] =>
    isUnsettled(finding) && !overdue.has(finding.child) && !movedAfter(finding, today)
      ? [{ ...next(finding.child), move: 'close' }]
      : [],
  );
  return [...opened, ...closed];
}

function movedAfter(finding: FindingCard | undefined, today: CivilDate): boolean {
  return [finding?.openedOn, finding?.closedOn].some((day) => day !== undefined && day > today);
}
