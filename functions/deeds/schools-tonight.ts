import { daysBetween, type CivilDate } from '../domain/calendar.ts';
import type { Org, Store } from '../store/store.ts';

/** In this many nights every school has had its turn once. */
const NIGHTS = 30;

/** About one thirtieth of a county's schools, another each night. */
export async function schoolsTonight(
  county: string,
  { store, today }: { readonly store: Pick<Store, 'orgsBelow'>; readonly today: CivilDate },
): Promise<Org[]> {
  const tonight = daysBetween('1970-01-01', today) % NIGHTS;
  return (await store.orgsBelow(county)).filter(({ id }) => turnOf(id) === tonight);
}

/** A school's own night: it depends on nothing but its id, so that no school misses its turn when others are added. */
function turnOf(id: string): number {
  return [...id].reduce((sum, letter) => (sum * 7 + letter.charCodeAt(0)) % NIGHTS, 0);
}
