import { holidays } from './codes/holidays.ts';
import type { CivilDate } from './calendar.ts';
import type { SettingsCard } from './card.ts';
import { within } from './decided-calendar.ts';
import { areHolidaysKnown, type SchoolCalendar } from './school-calendar.ts';
import { thresholdNames, thresholds, type ThresholdName, type Thresholds } from './thresholds.ts';

/** What bureaus and schools decide where the policy leaves it to them, as it holds at a school on a day. */
export interface Settings {
  readonly calendar: SchoolCalendar;
  readonly thresholds: Thresholds;
}

/** What holds where nobody has decided anything: no term is known, holidays are those announced for the whole country. */
export const undecided: Settings = {
  calendar: { terms: [], breaks: [], makeUpDays: [], holidays },
  thresholds: Object.fromEntries(
    thresholdNames.map((name) => [name, thresholds[name].value]),
  ) as Thresholds,
};

/** What holds on a day at an organisation. @param levels its own card last, before it those above it, from the top */
export function settingsOn(levels: readonly SettingsCard[], today: CivilDate): Settings {
  const calendar = levels.reduce<SchoolCalendar>(
    (above, { calendar: own, holidays = {} }) => ({
      ...within(above, own),
      holidays: { ...above.holidays, ...holidays },
    }),
    undecided.calendar,
  );
  const values = levels.map((card) => ownThresholds(card, today)?.values ?? {});
  return { calendar, thresholds: Object.assign({}, undecided.thresholds, ...values) as Thresholds };
}

/** What an organisation itself has set that holds on a day: the newest whose day has come. */
function ownThresholds({ thresholds = [] }: SettingsCard, today: CivilDate) {
  return thresholds.findLast(({ from }) => from <= today);
}

/** Who decided a threshold that holds on a day, and since when; nobody where the usual value stands. */
export function decidedBy(
  name: ThresholdName,
  levels: readonly SettingsCard[],
  today: CivilDate,
): { readonly org: string; readonly from: CivilDate } | undefined {
  const last = levels.findLast((card) => ownThresholds(card, today)?.values[name] !== undefined);
  const own = last && ownThresholds(last, today);
  return own && { org: last.org, from: own.from };
}

/** Years that a published term reaches into from a day on, and whose public holidays are not known yet. */
export function unknownYears(calendar: SchoolCalendar, today: CivilDate): number[] {
  const years = calendar.terms.flatMap(({ startOn, lastSchoolDay }) =>
    lastSchoolDay < today ? [] : [yearOf(startOn), yearOf(lastSchoolDay)],
  );
  const ahead = [...new Set(years)].filter((year) => year >= yearOf(today));
  return ahead.filter((year) => !areHolidaysKnown(calendar, year));
}

function yearOf(day: CivilDate): number {
  return Number(day.slice(0, 4));
}
