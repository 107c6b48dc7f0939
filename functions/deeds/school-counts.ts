import type { CivilDate } from '../domain/calendar.ts';
import type { DutyCounts } from '../domain/digest.ts';
import { absences } from '../domain/leaves.ts';
import { dutyCounts } from '../domain/reports/duty-counts.ts';
import { placeOf } from '../domain/place.ts';
import type { Due } from '../asked.ts';
import { rulesAt } from './rules-at.ts';

/** What each duty asks of a school from today until a day, by rule. */
export async function schoolCounts(
  school: string,
  until: CivilDate,
  { store, today }: Pick<Due, 'store' | 'today'>,
): Promise<Readonly<Record<string, DutyCounts>>> {
  const org = await store.org(school);
  const [{ rules, settings }, cards, staff] = await Promise.all([
    rulesAt(org ? placeOf(org) : {}, { store, today }),
    store.childCards(school),
    store.leaves(school),
  ]);
  const away = absences(staff, today);
  const span = { today, until, grace: settings.thresholds.handoverGrace };
  return Object.fromEntries(rules.map((rule) => [rule.id, dutyCounts(rule, cards, away, span)]));
}
