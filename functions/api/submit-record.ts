import { check, isVersionAccepted, withoutBlanks, type AnyForm } from '../domain/form.ts';
import { childForms, file, home } from '../domain/forms/index.ts';
import { identityOf } from '../domain/ledger/index.ts';
import { Problem } from '../domain/problem.ts';
import { sectionId, type Draft } from '../domain/record.ts';
import { rules } from '../domain/rules/index.ts';
import type { Asked, Handler } from '../asked.ts';
import type { Routes } from '../table.ts';
import { saveMerging } from '../deeds/save-merging.ts';

/** Checks a filled form with the same checks as the page, then saves it the one way there is. */
export const submitRecord: Handler<'submitRecord'> = async (asked) => {
  const { seen, store, today } = asked;
  const draft = draftOf(asked);
  if (draft.form === file.id) await keepNumber(draft, asked.seen.card.child, seen.school, store);
  const { record, card, replayed, listsFollow, merged } = await saveMerging(draft, seen, store);
  const standings = rules.map((rule) => rule.standing(card, today));
  return { id: record.id, hash: record.hash, enteredAt: record.enteredAt, replayed, merged, listsFollow, standings } as never;
};

function draftOf({ actor, body, now, today, seen }: Asked<Routes['submitRecord']> & Parameters<typeof submitRecord>[0]): Draft {
  const form: AnyForm | undefined = body.form === home.id ? undefined : childForms[body.form];
  if (!form) throw new Problem('form-unknown');
  if (!isVersionAccepted(form, body.formVersion, today)) throw new Problem('form-too-old');
  const data = withoutBlanks(body.data);
  const fields = check(form, data, today, body.formVersion);
  if (body.at > today) fields.push({ field: 'at', code: 'in-the-future' });
  if (fields.length > 0) throw new Problem('fields-wrong', { fields });
  if (form.id === 'verification' && Number(data['fileNumber']) > (seen.card.file?.number ?? 0)) throw new Problem('file-missing');
  return {
    ...identified(form, body),
    form: form.id,
    formVersion: body.formVersion,
    at: body.at,
    by: actor.person,
    byName: actor.name,
    device: body.device,
    enteredAt: now,
    data,
  };
}

/** An event brings its own id, a section the number it makes. */
function identified(form: AnyForm, { id, number }: { id?: string | undefined; number?: number | undefined }): Pick<Draft, 'id' | 'number'> {
  if (form.kind === 'event' && id !== undefined && number === undefined) return { id };
  if (form.kind === 'section' && number !== undefined) return { id: sectionId(form.id, number), number };
  throw new Problem('request-malformed', { field: form.kind === 'event' ? 'id' : 'number' });
}

/** A changed identity number is reserved for this child, unless another child holds it. */
async function keepNumber(draft: Draft, child: string, school: string, store: Asked['store']): Promise<void> {
  const holder = await store.reserve(identityOf(draft.data, school), child);
  if (holder !== child) throw new Problem('number-taken', { field: 'idNo' });
}
