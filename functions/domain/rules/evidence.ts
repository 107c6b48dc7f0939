import { duties } from '../duties.ts';
import { addMonths, daysBetween, type CivilDate } from '../calendar.ts';
import type { ChildCard } from '../card.ts';
import { whyNotDue } from '../on-file.ts';
import type { WrittenRule } from '../rule.ts';
import { soFar } from '../so-far.ts';

/** A new file has as long as its first verification has: that is where the evidence is looked at. */
const FIRST = 3;

/**
 * What a child is on file for is shown by evidence, and looked at again in time: both parents away, or one away and the
 * other without capacity (Guideline (三), DOMAIN A27). The verification says which evidence was seen.
 */
export const evidence: WrittenRule = {
  ...duties.evidence,
  under:
    ({ thresholds: { evidenceMonths, verificationDueSoon } }) =>
    (card, today) => {
      const why = whyNotDue(card, today);
      const last = lastSeen(card, today);
      if (why || !last) return { state: 'notApplicable', facts: why ? [why] : [] };
      const { fact, on, record } = last;
      const dueOn = addMonths(on, fact === 'last-evidence' ? evidenceMonths : FIRST);
      const daysLeft = daysBetween(today, dueOn);
      const state = daysLeft < 0 ? 'overdue' : daysLeft <= verificationDueSoon ? 'dueSoon' : 'met';
      return {
        state,
        dueOn,
        daysLeft,
        facts: [{ fact, on, daysAgo: daysBetween(on, today), record }],
      };
    },
};

function lastSeen({ evidence, fileSince }: ChildCard, today: CivilDate) {
  const seen = soFar(evidence, today);
  if (seen) return { fact: 'last-evidence', ...seen } as const;
  return fileSince && ({ fact: 'no-evidence-yet', ...fileSince } as const);
}
