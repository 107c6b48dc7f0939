import { anyClass, withinSchool, type Place } from './domain/access.ts';
import { placeOf } from './domain/place.ts';
import { Problem } from './domain/problem.ts';
import type { SeenCard, Store } from './store/store.ts';

/** What a path can name. */
export type PathParams = {
  readonly [
    Name in 'school' | 'county' | 'area' | 'org' | 'province' | 'child' | 'restricted'
  ]?: string;
};

/**
 * The place of what the path names. A child's place is where its card lies now, with its class and who is named; of one
 * that does not open the class is not known, and whoever may see any child of the school is told.
 */
export async function whereItLies(
  { school, county, area, org, province, child, restricted }: PathParams,
  store: Store,
): Promise<{ place: Place; seen?: SeenCard; damage?: Problem }> {
  const named = school ?? county ?? area ?? org ?? province;
  if (named === undefined) return { place: {} };
  if (child === undefined)
    return { place: { ...(await placeNamed(named, store)), class: anyClass } };
  // Together, whether or not there is such a child: what is denied takes as long as what does not exist.
  const [place, seen, readers] = await Promise.all([
    placeNamed(named, store),
    store.seenCard(named, child).catch(damageOf),
    restricted === undefined ? [] : store.namedIn(child, restricted),
  ]);
  if (seen instanceof Problem) return { place: { ...place, class: anyClass }, damage: seen };
  if (!seen) throw new Problem('not-found');
  const home = seen.school === named ? place : await placeNamed(seen.school, store);
  if (!readers) throw new Problem('not-found');
  return { place: { ...home, ...withinSchool(seen.card), named: readers }, seen };
}

function damageOf(thrown: unknown): Problem {
  if (thrown instanceof Problem && thrown.code === 'file-damaged') return thrown;
  throw thrown;
}

async function placeNamed(id: string, store: Store): Promise<Place> {
  const org = await store.org(id);
  if (!org) throw new Problem('not-found');
  return placeOf(org);
}
