import { duties } from '../duties.ts';
import { addMonths, daysBetween } from '../calendar.ts';
import { whyNotDue } from '../on-file.ts';
import type { Judged, WrittenRule } from '../rule.ts';
import { soFar } from '../so-far.ts';

/** 县级留守儿童档案更新频次不长于3个月, Guideline (七)1. The only place where this 3 stands. */
const MONTHS = 3;

/**
 * Every file verified within three months, counted from its last verification, or from the day it was created.
 * Vacations are not taken off. A verification dated after `today` proves nothing yet and does not count.
 */
export const fileVerified: WrittenRule = {
  ...duties.fileVerified,
  under({ thresholds: { verificationDueSoon } }) {
    /** Overdue on the day after the due day, not on the day itself. */
    function stateAt(daysLeft: number): Judged['state'] {
      if (daysLeft < 0) return 'overdue';
      return daysLeft <= verificationDueSoon ? 'dueSoon' : 'met';
    }
    return (card, today) => {
      const why = whyNotDue(card, today);
      const verified = soFar(card.verified, today);
      const last = verified ?? card.fileSince;
      if (why || !last) return { state: 'notApplicable', facts: why ? [why] : [] };
      const { on, record } = last;
      const dueOn = addMonths(on, MONTHS);
      const daysLeft = daysBetween(today, dueOn);
      const fact = verified ? 'last-verified' : 'file-created';
      const facts = [{ fact, on, daysAgo: daysBetween(on, today), record }] as const;
      return { state: stateAt(daysLeft), facts, dueOn, daysLeft };
    };
  },
};
