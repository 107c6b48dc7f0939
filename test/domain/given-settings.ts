import { terms } from '../../functions/demo/terms.ts';
import type { SchoolCalendar } from '../../functions/domain/school-calendar.ts';
import { undecided, type Settings } from '../../functions/domain/settings.ts';

/** Settings that differ from the usual ones in the calendar alone. */
export function settingsWith(calendar: SchoolCalendar): Settings {
  return { ...undecided, calendar };
}

/** Where the demo province's calendar is published, and nothing else decided. */
export const shandong: Settings = settingsWith({ ...undecided.calendar, terms });
