import type { ChildCard } from '../domain/card.ts';
import { file } from '../domain/forms/index.ts';
import { identityOf } from '../domain/ledger/index.ts';
import { Problem } from '../domain/problem.ts';
import type { Draft } from '../domain/record.ts';
import type { Saved, SeenCard, Store } from '../store/store.ts';

/**
 * Saves a record about a child. A section of the file has its identity reserved first, and only when it is the next
 * one: a reservation is never released, so what is refused must not take a number.
 * @throws Problem number-taken when the identity belongs to another child, request-malformed when the number leaves a gap
 */
export async function saveHolding(draft: Draft, seen: SeenCard, store: Store): Promise<Saved> {
  const { form, number = 0, data } = draft;
  if (form !== file.id) return store.save(draft, seen);
  const lags = number > nextOf(seen.card);
  const next = nextOf(lags ? (await store.openChild(seen)).card : seen.card);
  if (number > next) throw new Problem('request-malformed', { field: 'number' });
  if (number === next) {
    const { child } = seen.card;
    const holder = await store.reserve(identityOf(data, seen.school), child);
    if (holder !== child) throw new Problem('number-taken', { field: 'idNo' });
  }
  return store.save(draft, seen);
}

function nextOf({ file: newest }: ChildCard): number {
  return (newest?.number ?? 0) + 1;
}
