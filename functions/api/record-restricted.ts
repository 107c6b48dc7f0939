import { restricted } from '../domain/forms/restricted.ts';
import { isConflict, Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { checked } from '../deeds/checked.ts';
import { withStaffNames } from '../deeds/with-staff-names.ts';

/** Keeps what is restricted about a child. A conflict does not show the other version: its readers are others. */
export const recordRestricted: Handler<'recordRestricted'> = async (asked) => {
  const { actor, body, seen, store, now } = asked;
  const { formVersion, id, at, device } = body;
  const { school, card } = seen;
  const sent = checked(restricted, formVersion, body, now);
  const data = await withStaffNames(restricted, sent, { school, at }, store);
  const entered = { by: actor.person, byName: actor.name, device, enteredAt: now };
  const draft = { id, form: restricted.id, formVersion, at, ...entered, data };
  try {
    const { record, replayed } = await store.recordRestricted(card.child, school, draft);
    const { hash, enteredAt } = record;
    return { id, hash, enteredAt, replayed, merged: false, listsFollow: false, standings: [] };
  } catch (thrown) {
    throw isConflict(thrown) ? new Problem('record-conflict') : thrown;
  }
};
