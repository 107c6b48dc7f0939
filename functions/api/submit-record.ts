import { file } from '../domain/forms/index.ts';
import { identityOf } from '../domain/ledger/index.ts';
import { Problem } from '../domain/problem.ts';
import { rules } from '../domain/rules/index.ts';
import type { Handler } from '../asked.ts';
import { draftOfSubmission } from '../deeds/draft-of-submission.ts';
import { saveMerging } from '../deeds/save-merging.ts';

/** Saves a filled form about a child. A changed identity number is reserved for the child first. */
export const submitRecord: Handler<'submitRecord'> = async (asked) => {
  const { actor, body, seen, store, today, now } = asked;
  const draft = draftOfSubmission(body, seen.card, actor, now);
  if (draft.form === file.id) {
    const holder = await store.reserve(identityOf(draft.data, seen.school), seen.card.child);
    if (holder !== seen.card.child) throw new Problem('number-taken', { field: 'idNo' });
  }
  const { record, card, replayed, listsFollow, merged } = await saveMerging(draft, seen, store);
  const standings = rules.map((rule) => rule.standing(card, today));
  const { id, hash, enteredAt } = record;
  return { id, hash, enteredAt, replayed, merged, listsFollow, standings };
};
