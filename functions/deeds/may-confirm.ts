import { can, type Actor, type Place } from '../domain/access.ts';
import { decisions } from '../domain/confirming.ts';
import { confirmation } from '../domain/forms/index.ts';
import { Problem } from '../domain/problem.ts';
import type { Draft } from '../domain/record.ts';
import type { SeenCard, Store } from '../store/store.ts';

/**
 * Holds a confirmation against the late record that it speaks of: the school decides, once. What arrived before is let
 * through, to be answered as then.
 * @throws Problem not-found for whoever may not decide, nothing-to-confirm, confirmed-already
 */
export async function mayConfirm(
  draft: Draft,
  {
    actor,
    place,
    seen,
    store,
  }: {
    readonly actor: Actor;
    readonly place: Place;
    readonly seen: SeenCard;
    readonly store: Store;
  },
): Promise<void> {
  if (draft.form !== confirmation.id) return;
  if (!can(actor, 'child.confirm', place)) throw new Problem('not-found');
  const records = await store.recordsOf(seen);
  if (records.some(({ id }) => id === draft.id)) return;
  const about = records.find(({ id }) => id === draft.data['record']);
  if (!about?.toConfirm) throw new Problem('nothing-to-confirm');
  if (decisions(records).has(about.id)) throw new Problem('confirmed-already');
}
