import type { Actor } from '../domain/access.ts';
import type { Instant } from '../domain/calendar.ts';
import type { ChildCard } from '../domain/card.ts';
import type { AnyForm } from '../domain/form.ts';
import { care, childForms, home, verification } from '../domain/forms/index.ts';
import { Problem } from '../domain/problem.ts';
import { sectionId, type Draft } from '../domain/record.ts';
import type { Submission } from '../wire.ts';
import { checked } from './checked.ts';

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
  const { formVersion, at, device, supersedes, reason } = submission;
  const form = formOf(submission.form);
  const data = checked(form, formVersion, submission, now);
  const isOfUnknownFile = Number(data['fileNumber'] ?? 0) > (card.file?.number ?? 0);
  if (form.id === verification.id && isOfUnknownFile) throw new Problem('file-missing');
  const why = supersedes === undefined ? {} : { supersedes, ...(reason?.trim() && { reason }) };
  const entered = { by: actor.person, byName: actor.name, device, enteredAt: now };
  return {
    ...identified(form, submission),
    form: form.id,
    formVersion,
    at,
    ...entered,
    ...why,
    data,
  };
}

/** Transfers and assignments have ways of their own; their sections are not submitted by hand. */
function formOf(id: string): AnyForm {
  const form = id === home.id || id === care.id ? undefined : childForms[id];
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
