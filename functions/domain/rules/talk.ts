import { daysBetween, type CivilDate } from '../calendar.ts';
import type { Rule, Standing, StandingFact } from '../rule.ts';
import { shandong, vacationOn, type SchoolCalendar } from '../school-calendar.ts';
import { soFar } from '../so-far.ts';
import { isUnderSixteen } from '../under-sixteen.ts';
import { windowClock, type DueTalk, type WindowClock } from '../window-clock.ts';

/** 与每名留守儿童每两周开展一次谈心谈话, Guideline (九)2. The only place where these two weeks stand. */
const TWO_WEEKS = 14;
const clause = '（九）2';

/**
 * A talk with every child in each two weeks of a term, and no long gap between two of them (DECISIONS 1). A window missed
 * stays overdue until a talk comes, through the vacation too; where nothing was overdue, a vacation pauses. A talk
 * dated after `today` proves nothing yet and does not count.
 */
export function talkUnder(calendar: SchoolCalendar): Rule & Pick<WindowClock, 'windowOn'> {
  const clock = windowClock(calendar, TWO_WEEKS);

  function stateOf({ on, soonFrom }: DueTalk, today: CivilDate): Standing['state'] {
    if (on !== undefined && on < today) return 'overdue';
    if (!clock.windowOn(today)) return 'paused';
    return soonFrom !== undefined && soonFrom <= today ? 'dueSoon' : 'met';
  }

  return {
    id: 'talk',
    clause,
    duty: { zh: '谈心谈话', en: 'Heart-to-heart talk' },
    windowOn: clock.windowOn,
    standing(card, today) {
      if (!isUnderSixteen(card, today))
        return standing('notApplicable', [{ fact: 'reached-sixteen' }]);
      const begun = soFar(card.fileSince, today);
      if (!begun) return standing('notApplicable', [{ fact: 'no-file' }]);
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
        ...standing(state, state === 'paused' ? [fact, breakOn(calendar, today)] : [fact]),
        ...(due.on !== undefined && { dueOn: due.on, daysLeft: daysBetween(today, due.on) }),
      };
    },
  };
}

/** The duty under the demo province's calendar. */
export const talk = talkUnder(shandong);

/** The window without a talk, once it has begun and where it is what decides. */
function missing({ window, on }: DueTalk, today: CivilDate): Pick<StandingFact, 'window'> {
  return window && window.from <= today && window.to === on ? { window: window.number } : {};
}

function breakOn(calendar: SchoolCalendar, today: CivilDate): StandingFact {
  const vacation = vacationOn(calendar, today);
  return vacation
    ? { fact: `${vacation.kind}-break`, on: vacation.until }
    : { fact: 'no-term-yet' };
}

function standing(state: Standing['state'], facts: Standing['facts']): Standing {
  return { rule: 'talk', clause, state, facts };
}
