import { addDays, type CivilDate } from './calendar.ts';
import type { Settings } from './settings.ts';
import { activeDays, windowsOf, type Window } from './windows.ts';

/** When a talk falls due. What no published term tells yet is absent. */
export interface DueTalk {
  /** The first window that counts and began after the last talk. */
  readonly window?: Window | undefined;
  /** The last day in time: of that window, or of the gap since the last talk, whichever ends first. */
  readonly on?: CivilDate | undefined;
  /** The first day on which few days of the window are left, or the gap has grown long. */
  readonly soonFrom?: CivilDate | undefined;
}

export interface WindowClock {
  /** The windows of all published terms that owe anything. */
  readonly windows: readonly Window[];
  /** When the next talk is due for a file begun on a day, with its last talk. */
  readonly dueAfter: (begun: CivilDate, talked: CivilDate | undefined) => DueTalk;
  /** The window in which a day lies; outside of them, in a vacation, nothing falls due. */
  readonly windowOn: (day: CivilDate) => Window | undefined;
}

/**
 * The clock of a duty that is owed once in every window of a term, and never after too long a gap (DECISIONS 0017). Pauses
 * are taken off the gap alone. The first window that counts is the first all of whose school days the file was
 * there, and its gap begins there too.
 */
export function windowClock(settings: Settings, days: number): WindowClock {
  const { talkDueSoon, talkGapDueSoon, talkGapOverdue } = settings.thresholds;
  const windows = settings.calendar.terms
    .flatMap((term) => windowsOf(settings, term, days))
    .filter(({ schoolDays }) => schoolDays.length > 0); // a term of nothing but holidays owes none
  const eves = windows.map(({ from }) => addDays(from, -1));
  const closing = windows.map(({ to }) => addDays(to, -talkDueSoon));
  const active = activeDays(settings);
  const dayBefore = active.map((day) => addDays(day, -1));
  return {
    windows,
    dueAfter(begun, talked = '') {
      const first = windows.findIndex(({ schoolDays: [day = ''] }) => begun <= day);
      const eve = eves[first];
      if (eve === undefined) return {};
      const next = windows.findIndex(({ from }, at) => at >= first && talked < from);
      const grows = firstAfter(active, talked > eve ? talked : eve);
      return {
        window: windows[next],
        on: earlier(windows[next]?.to, dayBefore[grows + talkGapOverdue]),
        soonFrom: earlier(closing[next], active[grows + talkGapDueSoon]),
      };
    },
    windowOn: (day) => windows.find(({ from, to }) => from <= day && day <= to),
  };
}

/** The place of the first day after another; the length of the list if there is none. */
function firstAfter(days: readonly CivilDate[], day: CivilDate): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((days[middle] ?? '') > day) high = middle;
    else low = middle + 1;
  }
  return low;
}

function earlier(a: CivilDate | undefined, b: CivilDate | undefined): CivilDate | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}
