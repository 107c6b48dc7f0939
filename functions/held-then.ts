import { can, holding, type Actor, type Place } from './domain/access.ts';
import { daysBetween, isCivilDate, type CivilDate } from './domain/calendar.ts';
import { childForms } from './domain/forms/index.ts';
import { placesOn } from './domain/held-on.ts';
import { parameters } from './domain/parameters.ts';
import type { SeenCard, Store } from './store/store.ts';
import type { Route } from './table.ts';
import { submission } from './wire.ts';

/**
 * The place at which somebody held a child on the day of the record they send, with the memberships of that day; nothing
 * for everybody else, and for what does not wait: sections, corrections, a day too long ago. The file is read only for
 * those who worked at the school then. Whoever gets nothing is answered like anybody who may not.
 */
export async function heldThen(
  { late }: Route,
  account: Actor,
  body: unknown,
  asked: { readonly seen: SeenCard | undefined; readonly named: string; readonly today: CivilDate },
  store: Store,
): Promise<Place | undefined> {
  const { seen, named, today } = asked;
  const sent = late && submission.safeParse(body);
  if (!late || !seen || !sent?.success) return undefined;
  const { form, at, number, supersedes } = sent.data;
  if (!childForms[form]?.mayComeLate || number !== undefined || supersedes) return undefined;
  if (!isCivilDate(at) || at > today || daysBetween(at, today) > parameters.formAge.value)
    return undefined;
  const memberships = holding(account.memberships, at);
  if (!memberships.some(({ org }) => org === named || org === seen.school)) return undefined;
  const actor = { ...account, memberships };
  const places = placesOn(at, await store.recordsOf(seen));
  return places.find((place) => can(actor, late, place));
}
