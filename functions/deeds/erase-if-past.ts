import type { Due } from '../asked.ts';
import { identitiesIn } from '../domain/ledger/identity-of.ts';
import { isPastKeeping } from '../domain/retention.ts';

/**
 * Destroys the key of a child's file if it has been kept long enough by all its records: a card may lag behind them, and
 * this cannot be undone.
 * @throws Problem file-damaged where a record does not open: by which numbers the child was known cannot be told
 * @returns whether it is gone; what somebody writes about meanwhile waits for its next turn
 */
export async function eraseIfPast(
  child: string,
  school: string,
  months: number,
  { store, today, now }: Pick<Due, 'store' | 'today' | 'now'>,
): Promise<boolean> {
  const seen = await store.seenCard(school, child);
  if (!seen) return false;
  const { card, records } = await store.openChild(seen);
  if (!isPastKeeping(card, months, today)) return false;
  return store.erase(seen, identitiesIn(records), { today, now });
}
