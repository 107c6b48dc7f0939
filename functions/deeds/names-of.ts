import type { Place } from '../domain/access.ts';
import { levelsOf } from '../domain/place.ts';
import { inParallel } from '../in-parallel.ts';
import type { Store } from '../store/store.ts';

/** Names of those who work at a place and above it, by id: what stands open in a school's partition names nobody. */
export async function namesOf(
  place: Place,
  { staffOf }: Pick<Store, 'staffOf'>,
): Promise<(person: string) => string> {
  const staff = await inParallel(levelsOf(place), (org) => staffOf(org));
  const names = new Map(staff.flat().map(({ person, name }) => [person, name]));
  return (person) => names.get(person) ?? '';
}
