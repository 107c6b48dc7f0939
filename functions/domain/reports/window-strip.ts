import type { CivilDate } from '../calendar.ts';
import type { ChildCard } from '../card.ts';
import type { Stretch } from '../school-calendar.ts';
import { termOn, type Term } from '../school-calendar.ts';
import type { Settings } from '../settings.ts';
import { talkClock } from '../talk-clock.ts';

/** How one window of a term stands for a child; `late` has its talk, entered late, `notDue` came before the file. */
export interface StripWindow extends Stretch {
  readonly number: number;
  readonly state: 'done' | 'late' | 'missed' | 'open' | 'ahead' | 'notDue';
}

/**
 * The windows of the term that runs, or ran last, each with how it stands: a window that closed without a talk stays
 * missed whatever comes after (DECISIONS 0021). Between two terms the clock is paused, and `paused` says until when.
 */
export function windowStrip(
  { fileSince, talkWeeks = [], lateTalks = [], left }: ChildCard,
  settings: Settings,
  today: CivilDate,
): { readonly windows: readonly StripWindow[]; readonly paused: boolean } {
  const term = termAt(settings.calendar.terms, today);
  if (!term || !fileSince) return { windows: [], paused: false };
  const until = left?.on ?? '9';
  const isOfTerm = ({ to }: Stretch) => term.startOn <= to && to <= term.lastSchoolDay;
  const windows = talkClock(settings).windows.filter(isOfTerm);
  return {
    paused: termOn(settings.calendar, today) === undefined,
    windows: windows.map(({ number, from, to, schoolDays: [first = from] }): StripWindow => {
      const talks = talkWeeks.filter((day) => from <= day && day <= to && day <= today);
      const inTime = talks.some((day) => !lateTalks.includes(day));
      const isDue = fileSince.on <= first && until > to;
      const state =
        talks.length > 0 ? (inTime ? 'done' : 'late') : stateOf({ from, to }, isDue, today);
      return { number, from, to, state };
    }),
  };
}

function stateOf({ from, to }: Stretch, isDue: boolean, today: CivilDate): StripWindow['state'] {
  if (!isDue) return 'notDue';
  if (to < today) return 'missed';
  return from <= today ? 'open' : 'ahead';
}

/** The term that runs on a day, or that ran last. */
function termAt(terms: readonly Term[], today: CivilDate): Term | undefined {
  return terms.findLast(({ startOn }) => startOn <= today);
}
