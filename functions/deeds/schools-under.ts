import type { SettingsCard } from '../domain/card.ts';
import { levelsOf, placeOf } from '../domain/place.ts';
import { Problem } from '../domain/problem.ts';
import { inParallel } from '../in-parallel.ts';
import type { Org, Store } from '../store/store.ts';

/** A school below an organisation, with what is decided between the two and at the school itself. */
interface SchoolUnder {
  readonly school: Org;
  readonly levels: readonly SettingsCard[];
}

/**
 * The schools of one county below an organisation; of a school itself, and of a county, no county is named. Above them
 * there are too many to look at in one request: none, before a county is named.
 * @throws Problem not-found, when the county lies elsewhere
 */
export async function schoolsUnder(
  org: Org,
  county: string | undefined,
  store: Store,
): Promise<SchoolUnder[]> {
  if (org.kind === 'school') return [{ school: org, levels: [] }];
  const named = county ?? org.id;
  if (county === undefined && org.kind !== 'county') return [];
  const found = await store.org(named);
  if (found?.kind !== 'county' || !levelsOf(placeOf(found)).includes(org.id))
    throw new Problem('not-found');
  return inParallel(await store.orgsBelow(named), async (school) => {
    const ids = levelsOf(placeOf(school));
    return { school, levels: await store.settings(ids.slice(ids.indexOf(org.id) + 1)) };
  });
}

/** The counties below a city or a province; nothing of other organisations, which are looked at whole. */
export async function countiesUnder(org: Org, store: Store): Promise<string[]> {
  if (org.kind === 'county' || org.kind === 'school') return [];
  const below = await store.orgsBelow(org.id);
  if (org.kind === 'city') return below.map(({ id }) => id);
  return (await inParallel(below, (city) => countiesUnder(city, store))).flat();
}

/**
 * All schools of a province, as the register has them today: a read for each city and county, so for pages and moves that
 * few people make.
 */
export async function schoolsOfProvince(province: string, store: Store): Promise<Org[]> {
  const org = await store.org(province);
  const counties = org ? await countiesUnder(org, store) : [];
  const below = await inParallel(counties, (county) => store.orgsBelow(county));
  return below.flat().filter(({ kind }) => kind === 'school');
}
