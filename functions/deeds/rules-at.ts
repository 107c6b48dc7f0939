import type { Place } from '../domain/access.ts';
import type { CivilDate } from '../domain/calendar.ts';
import type { SettingsCard } from '../domain/card.ts';
import { levelsOf } from '../domain/place.ts';
import type { Rule } from '../domain/rule.ts';
import { rulesUnder } from '../domain/rules/index.ts';
import { settingsOn, type Settings } from '../domain/settings.ts';
import type { Store } from '../store/store.ts';

/** What holds at a place on a day, and the rules under it. */
export interface RulesAt {
  readonly settings: Settings;
  readonly rules: readonly Rule[];
}

/** Nearly all schools of a province share a few settings: rules are made once for each. */
const MOST = 200;
const made = new Map<string, RulesAt>();

/** The rules as they hold at a place on a day, under what is decided there and above it. */
export async function rulesAt(
  place: Place,
  { store, today }: { readonly store: Pick<Store, 'settings'>; readonly today: CivilDate },
): Promise<RulesAt> {
  return rulesOf(await store.settings(levelsOf(place)), today);
}

/** The same from settings that may not have been saved yet. */
export function rulesOf(levels: readonly SettingsCard[], today: CivilDate): RulesAt {
  const key = [today, ...levels.map(({ root }) => root)].join(' ');
  const known = made.get(key);
  if (known) return known;
  if (made.size >= MOST) made.clear();
  const settings = settingsOn(levels, today);
  const found = { settings, rules: rulesUnder(settings) };
  made.set(key, found);
  return found;
}
