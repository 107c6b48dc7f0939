import { addDays, civilDate, startOfDay, type CivilDate } from '../domain/calendar.ts';
import type { SchoolCard } from '../domain/card.ts';
import { foldChild, foldSchool } from '../domain/fold.ts';
import { sectionOf, type Draft, type FormRecord } from '../domain/record.ts';
import { placeOf } from '../domain/place.ts';
import { rulesAt } from '../deeds/rules-at.ts';
import { inParallel } from '../in-parallel.ts';
import { countSchool } from '../deeds/count-school.ts';
import { writeFigures } from '../deeds/write-figures.ts';
import type { DemoChild, DemoProvince } from '../demo/index.ts';
import type { Store } from '../store/store.ts';

/** So many weeks of the past are counted. */
const WEEKS = 13;
const TWO_O_CLOCK = 2 * 3_600_000;
type Counted = Parameters<typeof writeFigures>[1][number];

/**
 * Figures of the nights before, one a week and the last one: what the audit would have counted then, folded from the
 * records that were entered by that night. Made up for a made-up province: in an office a night that was not counted
 * stays so. Their root is of no cards, for none of that day are left to prove.
 */
export async function countPast(
  store: Store,
  province: DemoProvince,
  today: CivilDate,
): Promise<void> {
  const days = nightsBefore(today);
  const schools = province.orgs.flatMap(({ org }) => (org.kind === 'school' ? [org] : []));
  const counted = new Map<string, Counted[][]>();
  const children = bySchool(province.children());
  let next = children.next();
  for (const org of schools) {
    const { id, county = '' } = org;
    const pupils = next.value?.school === id ? next.value.children : [];
    const files = pupils.map(recordsOf);
    if (pupils.length > 0) next = children.next();
    const said = province.headcounts.filter(({ school }) => school === id);
    const nights = await inParallel(days, async (day): Promise<Counted> => {
      const cards = files.flatMap((records) => {
        const there = enteredBy(day, records);
        return there.length > 0 ? [foldChild(id, there)] : [];
      });
      const own = enteredBy(
        day,
        said.map(({ draft }) => asRecord(draft)),
      );
      const card: SchoolCard = foldSchool(id, own);
      const under = await rulesAt(placeOf(org), { store, today: day });
      const figures = countSchool(cards, card.headcount, { ...under, today: day });
      return { school: id, children: cards.length, unread: [], ...figures, roots: [] };
    });
    counted.set(county, [...(counted.get(county) ?? []), nights]);
  }
  for (const [county, nights] of counted)
    for (const [at, day] of days.entries()) {
      const audits = nights.flatMap((each) => each[at] ?? []);
      await writeFigures(county, audits, { store, today: day, now: nightOf(day) });
    }
}

/** The Sundays of the last weeks, and yesterday: the day before the first that is audited for itself. */
function nightsBefore(today: CivilDate): CivilDate[] {
  const yesterday = addDays(today, -1);
  const weeks = Array.from({ length: WEEKS }, (_, back) => addDays(yesterday, -7 * back));
  return weeks.reverse();
}

function nightOf(day: CivilDate): number {
  return startOfDay(day) + TWO_O_CLOCK;
}

function enteredBy(day: CivilDate, records: readonly FormRecord[]): FormRecord[] {
  return records.filter(({ enteredAt }) => enteredAt < nightOf(day) && civilDate(enteredAt) <= day);
}

function recordsOf({ school, begun, later }: DemoChild): FormRecord[] {
  const { at, entry, file } = begun;
  const first = (id: string, data: Draft['data']) =>
    sectionOf({ id, version: 1 }, 1, { ...entry, at, data });
  return [first('home', { school }), first('file', file), ...later].map(asRecord);
}

function asRecord(draft: Draft): FormRecord {
  return { ...draft, hash: draft.id };
}

function* bySchool(
  children: Generator<DemoChild>,
): Generator<{ readonly school: string; readonly children: DemoChild[] }, undefined> {
  let held: DemoChild[] = [];
  for (const child of children) {
    const [first] = held;
    if (first && first.school !== child.school) {
      yield { school: first.school, children: held };
      held = [];
    }
    held.push(child);
  }
  const [first] = held;
  if (first) yield { school: first.school, children: held };
  return undefined;
}
