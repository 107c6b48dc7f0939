import type { CivilDate } from '../domain/calendar.ts';
import { levelsOf, placeOf } from '../domain/place.ts';
import type { FormRecord, Value } from '../domain/record.ts';
import { decidedBy, settingsOn, unknownYears } from '../domain/settings.ts';
import { thresholdNames } from '../domain/thresholds.ts';
import { inParallel } from '../in-parallel.ts';
import type { Org, Store } from '../store/store.ts';

/** What holds at an organisation today, who decided it, and what it has decided itself. */
export async function settingsPageOf(
  org: Org,
  { store, today }: { readonly store: Store; readonly today: CivilDate },
) {
  const ids = levelsOf(placeOf(org));
  const [levels, orgs, records] = await Promise.all([
    store.settings(ids),
    inParallel(ids, (id) => store.org(id)),
    store.settingsRecords(org.id),
  ]);
  const nameOf = (id: string) => orgs.find((each) => each?.id === id)?.name ?? '';
  const { calendar, thresholds } = settingsOn(levels, today);
  return {
    org: org.id,
    name: org.name,
    kind: org.kind,
    terms: [...calendar.terms],
    breaks: [...calendar.breaks],
    makeUpDays: [...calendar.makeUpDays],
    holidays: Object.fromEntries(
      Object.entries(calendar.holidays).map(([year, { off, worked }]) => [
        year,
        { off: [...off], worked: [...worked] },
      ]),
    ),
    unknownYears: unknownYears(calendar, today),
    thresholds: thresholdNames.map((name) => {
      const by = decidedBy(name, levels, today);
      return {
        name,
        value: thresholds[name],
        ...(by && { by: { ...by, orgName: nameOf(by.org) } }),
      };
    }),
    decisions: records
      .map(decisionLine)
      .sort((a, b) => b.enteredAt - a.enteredAt || b.number - a.number),
  };
}

function decisionLine({ form, number = 0, at, enteredAt, data }: FormRecord) {
  return { form, number, at, enteredAt, data: data as Readonly<Record<string, Value>> };
}
