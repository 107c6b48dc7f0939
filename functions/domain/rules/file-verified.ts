import { addMonths, daysBetween } from '../calendar.ts';
import { parameters } from '../parameters.ts';
import type { Rule, Standing } from '../rule.ts';
import { soFar } from '../so-far.ts';
import { isUnderSixteen } from '../under-sixteen.ts';

/** 县级留守儿童档案更新频次不长于3个月, Guideline (七)1. The only place where this 3 stands. */
const MONTHS = 3;
const clause = '（七）1';

/**
 * Every file verified within three months, counted from its last verification, or from the day it was created.
 * Vacations are not taken off. A verification dated after `today` proves nothing yet and does not count.
 */
export const fileVerified: Rule = {
  id: 'file-verified',
  clause,
  duty: { zh: '档案核实', en: 'File verification' },
  standing(card, today) {
    if (!isUnderSixteen(card, today))
      return standing('notApplicable', [{ fact: 'reached-sixteen' }]);
    const verified = soFar(card.verified, today);
    const last = verified ?? soFar(card.fileSince, today);
    if (!last) return standing('notApplicable', [{ fact: 'no-file' }]);
    const dueOn = addMonths(last.on, MONTHS);
    const daysLeft = daysBetween(today, dueOn);
    const facts: Standing['facts'] = [
      {
        fact: verified ? 'last-verified' : 'file-created',
        on: last.on,
        daysAgo: daysBetween(last.on, today),
        record: last.record,
      },
    ];
    return { ...standing(stateAt(daysLeft), facts), dueOn, daysLeft };
  },
};

/** Overdue on the day after the due day, not on the day itself. */
function stateAt(daysLeft: number): Standing['state'] {
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= parameters.verificationDueSoon.value ? 'dueSoon' : 'met';
}

function standing(state: Standing['state'], facts: Standing['facts']): Standing {
  return { rule: 'file-verified', clause, state, facts };
}
