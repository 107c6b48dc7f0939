import { duties } from '../duties.ts';
import { breakOn } from '../break-on.ts';
import { daysBetween } from '../calendar.ts';
import { whyNotDue } from '../on-file.ts';
import type { Judged, WrittenRule } from '../rule.ts';
import { termOn } from '../school-calendar.ts';
import { soFar } from '../so-far.ts';
import { dueVisit } from '../term-clock.ts';

/**
 * A home visit in every term: 将留守儿童家访作为重点，定期进行实地或电话家访. Due soon from the middle of the term, overdue in its last
 * days and until a visit comes, through the vacation too (DOMAIN A16). A visit in a vacation is the past term's.
 */
export const homeVisit: WrittenRule = {
  ...duties.homeVisit,
  under: (settings) => (card, today) => {
    const why = whyNotDue(card, today);
    const begun = card.fileSince;
    if (why || !begun) return { state: 'notApplicable', facts: why ? [why] : [] };
    const visited = soFar(card.visited, today);
    const { on, record } = visited ?? begun;
    const due = dueVisit(settings, begun.on, visited?.on);
    const isInTerm = termOn(settings.calendar, today) !== undefined;
    const state = stateOf(due, isInTerm, today);
    const fact = {
      fact: visited ? 'last-visit' : 'no-visit-yet',
      on,
      daysAgo: daysBetween(on, today),
      record,
    } as const;
    return {
      state,
      facts: state === 'paused' ? [fact, breakOn(settings.calendar, today)] : [fact],
      ...(due && { dueOn: due.on, daysLeft: daysBetween(today, due.on) }),
    };
  },
};

function stateOf(
  due: ReturnType<typeof dueVisit>,
  isInTerm: boolean,
  today: string,
): Judged['state'] {
  if (due && due.on < today) return 'overdue';
  if (!isInTerm) return 'paused';
  return due && due.soonFrom <= today ? 'dueSoon' : 'met';
}
