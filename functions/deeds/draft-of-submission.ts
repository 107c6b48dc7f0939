import type { Actor } from '../domain/access.ts';
import type { Instant } from '../domain/calendar.ts';
import { civilDate, isCivilDate } from '../domain/calendar.ts';
import type { ChildCard } from '../domain/card.ts';
import { check, isVersionAccepted, withoutBlanks, type AnyForm } from '../domain/form.ts';
import { childForms, home, verification } from '../domain/forms/index.ts';
import { Problem } from '../domain/problem.ts';
import { sectionId, type Draft } from '../domain/record.ts';
import type { Submission } from '../wire.ts';

/**
 * What was submitted about a child, checked with the same checks as in the page.
 * @throws Problem form-unknown, form-too-old, fields-wrong with all of them, file-missing, request-malformed
 */
export function draftOfSubmission(
  submission: Submission,
  card: ChildCard,
  actor: Actor,
  now: Instant,
): Draft {
  const today = civilDate(now);
  const { formVersion, at, device } = submission;
  const form = formOf(submission.form);
  if (!isVersionAccepted(form, formVersion, today)) throw new Problem('form-too-old');
  const data = withoutBlanks(submission.data);
  const fields = check(form, data, today, formVersion);
  if (!isCivilDate(at)) fields.push({ field: 'at', code: 'not-a-date' });
  else if (at > today) fields.push({ field: 'at', code: 'in-the-future' });
  if (fields.length > 0) throw new Problem('fields-wrong', { fields });
  const isOfUnknownFile = Number(data['fileNumber'] ?? 0) > (card.file?.number ?? 0);
  if (form.id === verification.id && isOfUnknownFile) throw new Problem('file-missing');
  const entered = { by: actor.person, byName: actor.name, device, enteredAt: now };
  return { ...identified(form, submission), form: form.id, formVersion, at, ...entered, data };
}

/** Transfers have a way of their own; `home` is not submitted by hand. */
function formOf(id: string): AnyForm {
  const form = id === home.id ? undefined : childForms[id];
  if (!form) throw new Problem('form-unknown');
  return form;
}

/** An event brings its own id, a section the number it makes. */
function identified(form: AnyForm, { id, number }: Submission): Pick<Draft, 'id' | 'number'> {
  if (form.kind === 'event' && id !== undefined && number === undefined) return { id };
  if (form.kind === 'section' && number !== undefined) {
    return { id: sectionId(form.id, number), number };
  }
  throw new Problem('request-malformed', { field: form.kind === 'event' ? 'id' : 'number' });
}
