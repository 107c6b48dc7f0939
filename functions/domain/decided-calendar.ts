import { addDays, type CivilDate } from './calendar.ts';
import type { OwnCalendar } from './card.ts';
import type { SchoolCalendar, Stretch, Term } from './school-calendar.ts';

type Days = Pick<SchoolCalendar, 'terms' | 'breaks' | 'makeUpDays'>;

/**
 * A calendar after another was decided on a day: what lies before that day stays as it was, so that no window that has
 * closed opens again (DOMAIN E30). A term that has begun keeps its first day, one that is over is not touched, and one
 * that the new calendar does not name is dropped only if it has not begun. A term that nobody had published may be
 * published late.
 */
export function changedOn(day: CivilDate, before: Days, next: Days): Days {
  const begun = before.terms.filter(({ startOn }) => startOn < day);
  const kept = begun.map((term) => {
    const same = next.terms.find((each) => isSame(each, term));
    const mayEnd = same && term.lastSchoolDay >= day;
    return mayEnd ? { ...term, lastSchoolDay: later(same.lastSchoolDay, addDays(day, -1)) } : term;
  });
  const coming = next.terms.filter((term) => !begun.some((each) => isSame(each, term)));
  return {
    terms: inOrder([...kept, ...coming]),
    breaks: [...cut(before.breaks, undefined, addDays(day, -1)), ...cut(next.breaks, day)],
    makeUpDays: [
      ...before.makeUpDays.filter((each) => each < day),
      ...next.makeUpDays.filter((each) => each >= day),
    ].sort(),
  };
}

/**
 * What an organisation decides within the calendar above it, from the day it first decided any: its own terms instead of
 * those of the same kind and year, its breaks and make-up days beside the others.
 */
export function within(above: Days, own: OwnCalendar | undefined): Days {
  if (!own) return above;
  if (above.terms.length === 0) return own;
  const others = above.terms.filter((term) => !own.terms.some((each) => isSame(each, term)));
  return changedOn(own.since, above, {
    terms: inOrder([...others, ...own.terms]),
    breaks: [...above.breaks, ...own.breaks],
    makeUpDays: [...new Set([...above.makeUpDays, ...own.makeUpDays])],
  });
}

function isSame(a: Term, b: Term): boolean {
  return a.kind === b.kind && a.startOn.slice(0, 4) === b.startOn.slice(0, 4);
}

function inOrder(terms: readonly Term[]): readonly Term[] {
  return terms.toSorted((a, b) => (a.startOn < b.startOn ? -1 : 1));
}

/** The parts of some stretches that lie between two days. */
function cut(stretches: readonly Stretch[], from: CivilDate = '', to: CivilDate = '9'): Stretch[] {
  return stretches
    .map((stretch) => ({ from: later(stretch.from, from), to: stretch.to < to ? stretch.to : to }))
    .filter((stretch) => stretch.from <= stretch.to);
}

function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}
