import { isConflict, Problem } from '../domain/problem.ts';
import type { Draft, FormRecord } from '../domain/record.ts';
import type { SeenCard, Store } from '../store/store.ts';

/**
 * Saves a record of somebody who no longer holds the child, for the school to decide about. They learn nothing of the
 * file: a conflict says no more than that.
 * @throws Problem record-conflict
 */
export async function saveLate(draft: Draft, seen: SeenCard, store: Store) {
  try {
    const { record, replayed } = await store.save({ ...draft, toConfirm: true }, seen);
    return { ...receiptOf(record), replayed };
  } catch (thrown) {
    throw isConflict(thrown) ? new Problem('record-conflict') : thrown;
  }
}

/** What anybody may know who has sent a record. */
export function receiptOf({ id, hash, enteredAt, toConfirm }: FormRecord) {
  return { id, hash, enteredAt, ...(toConfirm && { toConfirm }) };
}
