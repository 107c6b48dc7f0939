import type { CivilDate } from '../domain/calendar.ts';
import type { DutyCounts } from '../domain/digest.ts';
import { absences } from '../domain/leaves.ts';
import { dutyCounts } from '../domain/reports/duty-counts.ts';
import { rules } from '../domain/rules/index.ts';
import type { Due } from '../asked.ts';

/** What each duty asks of a school from today until a day, by rule. */
export async function schoolCounts(
  school: string,
  until: CivilDate,
  { store, today }: Pick<Due, 'store' | 'today'>,
): Promise<Readonly<Record<string, DutyCounts>>> {
  const [cards, staff] = await Promise.all([store.childCards(school), store.leaves(school)]);
  const away = absences(staff, today);
  return Object.fromEntries(
    rules.map((rule) => [rule.id, dutyCounts(rule, cards, away, { today, until })]),
  );
}
