import { checkValue } from '../domain/check-value.ts';
import { withheld } from '../domain/confirming.ts';
import type { Field } from '../domain/field.ts';
import { confirmation, withdrawal } from '../domain/forms/index.ts';
import { Problem, type FieldProblem } from '../domain/problem.ts';
import type { Draft } from '../domain/record.ts';
import { replacementOf, withoutEffect } from '../domain/superseding.ts';
import type { SeenCard, Store } from '../store/store.ts';
import { recordLine } from './record-line.ts';

/** The reason of a correction: a text like any other, of which a page may show every character. */
const REASON: Field = {
  kind: 'text',
  max: 200,
  label: { zh: '为什么更正', en: 'Why it is corrected' },
  privacy: 'sensitive',
};

/**
 * Holds a correction or withdrawal against what it speaks of: an event of this child, of the same form, that nobody has
 * corrected or withdrawn meanwhile. The reason is part of it. What arrived before is let through, to be answered as then.
 * @throws Problem fields-wrong without a fit reason, request-malformed for what cannot be corrected, waits-for-school
 *   for a late record that is not adopted, corrected-already with the record that took its place
 */
export async function maySupersede(draft: Draft, seen: SeenCard, store: Store): Promise<void> {
  const isWithdrawal = draft.form === withdrawal.id;
  const fields = wrongReason(draft, isWithdrawal);
  if (fields.length > 0) throw new Problem('fields-wrong', { fields });
  if (draft.supersedes === undefined) {
    if (isWithdrawal) throw new Problem('request-malformed', { field: 'supersedes' });
    return;
  }
  const { records } = await store.openChild(seen);
  if (records.some(({ id }) => id === draft.id)) return;
  const target = records.find(({ id }) => id === draft.supersedes);
  const isEvent = target !== undefined && target.number === undefined;
  if (!isEvent || FINAL.includes(target.form) || !(isWithdrawal || target.form === draft.form))
    throw new Problem('request-malformed', { field: 'supersedes' });
  if (withheld(records).has(target.id)) throw new Problem('waits-for-school');
  if (!withoutEffect(records).has(target.id)) return;
  const instead = replacementOf(target, records);
  throw new Problem('corrected-already', instead && { theirs: recordLine(instead) });
}

/** What can be neither corrected nor taken back. */
const FINAL: readonly string[] = [withdrawal.id, confirmation.id];

/** A withdrawal says why in its own field; any other record that supersedes one gives its reason here. */
function wrongReason(
  { supersedes, reason = '', at }: Draft,
  isWithdrawal: boolean,
): readonly FieldProblem[] {
  if (reason.trim() !== '') return checkValue('reason', REASON, reason, at);
  const isNeeded = supersedes !== undefined && !isWithdrawal;
  return isNeeded ? [{ field: 'reason', code: 'required' }] : [];
}
