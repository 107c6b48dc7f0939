import { withdrawal } from '../domain/forms/index.ts';
import { Problem } from '../domain/problem.ts';
import type { Draft } from '../domain/record.ts';
import type { SeenCard, Store } from '../store/store.ts';

/**
 * Holds a correction or withdrawal against what it speaks of: an event of this child, of the same form, that nobody has
 * corrected or withdrawn meanwhile. The reason is part of it.
 * @throws Problem fields-wrong without a reason, request-malformed for what cannot be corrected, corrected-already
 */
export async function maySupersede(draft: Draft, seen: SeenCard, store: Store): Promise<void> {
  const isWithdrawal = draft.form === withdrawal.id;
  if (draft.supersedes === undefined) {
    if (isWithdrawal) throw new Problem('request-malformed', { field: 'supersedes' });
    return;
  }
  if (!isWithdrawal && !draft.reason)
    throw new Problem('fields-wrong', { fields: [{ field: 'reason', code: 'required' }] });
  const { records } = await store.openChild(seen);
  const target = records.find(({ id }) => id === draft.supersedes);
  const isEvent = target !== undefined && target.number === undefined;
  if (!isEvent || target.form === withdrawal.id || !(isWithdrawal || target.form === draft.form))
    throw new Problem('request-malformed', { field: 'supersedes' });
  if (records.some(({ id, supersedes }) => supersedes === draft.supersedes && id !== draft.id))
    throw new Problem('corrected-already');
}
