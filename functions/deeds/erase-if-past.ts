import type { Due } from '../asked.ts';
import { isPastKeeping } from '../domain/retention.ts';

/**
 * Destroys the key of a child's file if it has been kept long enough by all its records: a card may lag behind them, and
 * this cannot be undone.
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
  const { card } = await store.openChild(seen);
  return isPastKeeping(card, months, today) && store.erase(seen, { today, now });
}
