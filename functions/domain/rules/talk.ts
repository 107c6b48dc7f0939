import { duties } from '../duties.ts';
import { breakOn } from '../break-on.ts';
import { daysBetween, type CivilDate } from '../calendar.ts';
import { whyNotDue } from '../on-file.ts';
import type { Judged, StandingFact, WrittenRule } from '../rule.ts';
import { soFar } from '../so-far.ts';
import { talkClock } from '../talk-clock.ts';
import type { DueTalk } from '../window-clock.ts';

/**
 * A talk with every child in each two weeks of a term, and no long gap between two of them (DECISIONS 0017). A window missed
 * stays overdue until a talk comes, through the vacation too; where nothing was overdue, a vacation pauses. A talk
 * dated after `today` proves nothing yet and does not count.
 */
export const talk: WrittenRule = {
  ...duties.talk,
  under(settings) {
    const clock = talkClock(settings);

    function stateOf({ on, soonFrom }: DueTalk, today: CivilDate): Judged['state'] {
      if (on !== undefined && on < today) return 'overdue';
      if (!clock.windowOn(today)) return 'paused';
      return soonFrom !== undefined && soonFrom <= today ? 'dueSoon' : 'met';
    }

    return (card, today) => {
      const why = whyNotDue(card, today);
      const begun = card.fileSince;
      if (why || !begun) return { state: 'notApplicable', facts: why ? [why] : [] };
      const talked = soFar(card.talked, today);
      const { on, record } = talked ?? begun;
      const due = clock.dueAfter(begun.on, talked?.on);
      const state = stateOf(due, today);
      const fact: StandingFact = {
        fact: talked ? 'last-talk' : 'no-talk-yet',
        on,
        daysAgo: daysBetween(on, today),
        record,
        ...missing(due, today),
      };
      return {
        state,
        facts: state === 'paused' ? [fact, breakOn(settings.calendar, today)] : [fact],
        ...(due.on !== undefined && { dueOn: due.on, daysLeft: daysBetween(today, due.on) }),
      };
    };
  },
};

/** The window without a talk, once it has begun and where it is what decides. */
function missing({ window, on }: DueTalk, today: CivilDate): Pick<StandingFact, 'window'> {
  return window && window.from <= today && window.to === on ? { window: window.number } : {};
}
