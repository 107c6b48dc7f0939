import { care } from '../domain/forms/index.ts';
import { isConflict } from '../domain/problem.ts';
import { sectionOf, type Data } from '../domain/record.ts';
import { isSameData } from '../domain/same-data.ts';
import type { Entry, Store } from '../store/store.ts';
import { newestData } from './newest-data.ts';

/**
 * Assigns a care person to one child of a school. Assigned so already, nothing is written.
 * @returns false for a child that is no longer here, or whose assignment somebody else changed at the same moment
 */
export async function assign(
  child: string,
  { school, at, data }: { readonly school: string; readonly at: string; readonly data: Data },
  entry: Entry,
  store: Store,
): Promise<boolean> {
  const seen = await store.seenCard(school, child);
  if (!seen) return false;
  const { card, records } = await store.openChild(seen);
  if (card.home?.school !== school) return false; // the records say so, whatever a list still shows
  const number = card.care?.number ?? 0;
  if (number > 0 && isSameData(newestData(care.id, number, records), data)) return true;
  try {
    await store.save(sectionOf(care, number + 1, { ...entry, at, data }), seen);
    return true;
  } catch (thrown) {
    if (isConflict(thrown)) return false;
    throw thrown;
  }
}
