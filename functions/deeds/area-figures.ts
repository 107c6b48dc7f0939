import { addDays } from '../domain/calendar.ts';
import { noFigures, sharesOf } from '../domain/figures.ts';
import { Problem } from '../domain/problem.ts';
import type { Point } from '../domain/reports/course.ts';
import { inParallel } from '../in-parallel.ts';
import type { Asked } from '../asked.ts';
import type { DayTotals, Org } from '../store/store.ts';
import { countedOf } from './counted-of.ts';
import { shownParts, shownPoint, shownWhole, type CountedPart } from './shown-figures.ts';

type Asking = Pick<Asked, 'store' | 'today' | 'sight'> & { readonly params: { area: string } };

/** The figures of an area and of the areas or schools directly below it, as far as the asker may see them. */
export async function areaFigures({ store, today, sight, params }: Asking) {
  const org = await store.org(params.area);
  if (!org || org.kind === 'school') throw new Problem('not-found');
  const below = await store.orgsBelow(org.id);
  const masked = sight === 'masked';
  const seen =
    org.kind === 'county'
      ? await countyAndSchools(org, below, { store, today })
      : await areaAndParts(org, below, { store, today });
  const { course = [], ...own } = seen.own ?? {};
  const shown = shownParts(seen.parts, masked);
  const above = org.kind === 'county' ? org.city : org.province;
  return {
    id: org.id,
    name: org.name,
    kind: org.kind,
    ...(above && { above }),
    ...('figures' in own && { counted: shownWhole(own, masked) }),
    course: course.map((point) => shownPoint(point, masked)),
    parts: below.map(({ id, name, sort }, at) => ({
      id,
      name,
      ...(sort && { sort }),
      ...(shown[at] && { counted: shown[at] }),
      ...(seen.parts[at]?.unread && { unread: seen.parts[at].unread }),
    })),
    masked,
  };
}

interface Seen {
  readonly own?: (CountedPart & { readonly course: readonly Point[] }) | undefined;
  readonly parts: readonly (CountedPart | undefined)[];
}
type From = Pick<Asking, 'store' | 'today'>;

/** A county by school: its items of the day and of the day before. */
async function countyAndSchools(org: Org, below: readonly Org[], { store, today }: From) {
  const [totals, last] = await Promise.all([
    store.totals(org.id, today),
    store.figures(org.id, today),
  ]);
  const before = last && (await store.figures(org.id, addDays(last.day, -1)));
  const parts = below.map(({ id }): CountedPart | undefined => {
    const [now, then] = [last?.schools[id], before?.schools[id]];
    if (!last || !now) return undefined;
    const { day, asOf } = last;
    const point = before &&
      then && { day: before.day, shares: sharesOf({ ...noFigures, ...then }) };
    return { day, asOf, figures: { ...noFigures, ...now }, before: point, unread: now.unread };
  });
  return { own: totals && countedOf([totals]), parts } satisfies Seen;
}

/** A city by county, a province by city: of each county the small item alone. */
async function areaAndParts(org: Org, below: readonly Org[], from: From): Promise<Seen> {
  const counties =
    org.kind === 'city'
      ? below.map((county) => [county])
      : await inParallel(below, ({ id }) => from.store.orgsBelow(id));
  const groups = await inParallel(counties, (each) => totalsOf(each, from));
  const all = groups.flat();
  return {
    ...(all.length > 0 && { own: countedOf(all) }),
    parts: groups.map((each) => (each.length > 0 ? countedOf(each) : undefined)),
  };
}

async function totalsOf(counties: readonly Org[], { store, today }: From): Promise<DayTotals[]> {
  const found = await inParallel(counties, ({ id }) => store.totals(id, today));
  // A county without schools in the register has nothing to count.
  return found.filter(
    (totals) => totals !== undefined && totals.figures.coverage.schools > 0,
  ) as DayTotals[];
}
