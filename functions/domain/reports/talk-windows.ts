import { addDays, type CivilDate } from '../calendar.ts';
import type { ChildCard } from '../card.ts';
import type { WindowFigures } from '../figures.ts';
import type { Window } from '../windows.ts';
import { soFar } from '../so-far.ts';
import { isOnFile } from '../on-file.ts';

/** A summer is shorter than this: further back lies no window that ended last. */
const LONGEST_BREAK = 120;

/** The window that lies open on a day, and the one that closed last before it. */
export function windowsAround(
  windowOn: (day: CivilDate) => Window | undefined,
  today: CivilDate,
): { readonly closed?: Window | undefined; readonly open?: Window | undefined } {
  const open = windowOn(today);
  const before = open?.from ?? today;
  for (let back = 1; back <= LONGEST_BREAK; back++) {
    const closed = windowOn(addDays(before, -back));
    if (closed) return { closed, open };
  }
  return { open };
}

/**
 * Who was due a talk in a window and had one (DECISIONS 0021: a window missed is never cured). Due is whoever is
 * active at its end and had a file on all school days of the window (DECISIONS 0017).
 */
export function windowFigures(
  { from, to, schoolDays }: Window,
  cards: readonly ChildCard[],
  today: CivilDate,
): WindowFigures {
  const last = to < today ? to : today;
  const due = cards.filter((card) => {
    const begun = soFar(card.fileSince, today);
    return begun && begun.on <= (schoolDays[0] ?? '') && isOnFile(card, last);
  });
  const done = due.filter(({ talkWeeks, talked }) =>
    (talkWeeks ?? (talked ? [talked.on] : [])).some((day) => from <= day && day <= last),
  );
  return { due: due.length, done: done.length, from, to };
}
