import { answer, childForms } from '../domain/forms/index.ts';
import type { Handler } from '../asked.ts';
import { answerFinding, mayAnswer } from '../deeds/answer-finding.ts';
import { draftOfSubmission } from '../deeds/draft-of-submission.ts';
import { mayConfirm } from '../deeds/may-confirm.ts';
import { maySupersede } from '../deeds/may-supersede.ts';
import { saveHolding } from '../deeds/save-holding.ts';
import { receiptOf, saveLate } from '../deeds/save-late.ts';
import { rulesAt } from '../deeds/rules-at.ts';
import { saveMerging } from '../deeds/save-merging.ts';
import { withStaffNames } from '../deeds/with-staff-names.ts';
import type { Store } from '../store/store.ts';

/**
 * Saves a filled form about a child. A changed identity number is reserved for the child first; what comes from somebody
 * who held the child on its day and no longer does waits for the school.
 */
export const submitRecord: Handler<'submitRecord'> = async (asked) => {
  const { actor, body, heldThen, place: here, seen, store, today, now } = asked;
  const filled = draftOfSubmission(body, seen.card, actor, now);
  const form = childForms[filled.form];
  const place = { school: heldThen?.school ?? seen.school, at: filled.at };
  if (!heldThen) await maySupersede(filled, seen, store);
  await mayConfirm(filled, asked);
  const isAnswer = filled.form === answer.id;
  if (isAnswer) await mayAnswer(seen.school, seen.card.child, filled.data, store);
  const data = form ? await withStaffNames(form, filled.data, place, store) : filled.data;
  const draft = { ...filled, data };
  if (heldThen) return saveLate(draft, seen, store);
  const holding: Store = { ...store, save: (next, from) => saveHolding(next, from, store) };
  const [{ record, card, replayed, listsFollow, merged }, { rules }] = await Promise.all([
    saveMerging(draft, seen, holding),
    rulesAt(here, asked),
  ]);
  if (isAnswer) await answerFinding(seen.school, card.child, record, now, store);
  const standings = rules.map((rule) => rule.standing(card, today));
  return { ...receiptOf(record), replayed, merged, listsFollow, standings };
};
