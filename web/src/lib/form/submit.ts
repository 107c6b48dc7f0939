import { call } from '#lib/api/call.ts';
import { refusalFrom, wrongFields, type Refusal } from '#lib/api/refusal.ts';
import type { Event, Receipt } from '#lib/outbox/item.ts';
import { sendPhotos } from '#lib/outbox/send-photos.ts';
import { device } from '#lib/session/device.ts';
import type { FieldProblem } from '../../../../functions/domain/problem.ts';
import type { Filled } from './entries.ts';
import { photosIn } from './photos-in.ts';
import type { Filling } from './filling.svelte.ts';
import type { RecordLine, Who } from './who.ts';

/** How a press on save ended. */
export type Ending =
  | { readonly kind: 'received'; readonly receipt: Receipt }
  | { readonly kind: 'fields'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'conflict'; readonly theirs: RecordLine }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The record as it goes over the wire. An event goes under the id it was given when the form opened. */
export function eventOf(filling: Filling, data: Filled = filling.data): Event {
  return { ...submissionOf(filling, data), id: filling.id };
}

/**
 * Sends the record at once. A section goes under the number it makes, an event under its id, so that sending again
 * after a lost reply is the same submission.
 */
export async function submit(
  filling: Filling,
  who: Who,
  data: Filled = filling.data,
): Promise<Ending> {
  const body =
    filling.options.form.kind === 'event'
      ? eventOf(filling, data)
      : { ...submissionOf(filling, data), number: filling.number };
  const { form, place } = filling.options;
  try {
    await sendPhotos(place.person, who, photosIn(form, data));
    return { kind: 'received', receipt: await call('submitRecord', { params: who, body }) };
  } catch (trouble) {
    return endingOf(refusalFrom(trouble));
  }
}

/** Sends what was written apart; where it is not taken, that is how the press on save ended. */
export async function sendApart(who: Who, body: Event, arrived: Ending): Promise<Ending> {
  try {
    await call('recordRestricted', { params: who, body });
    return arrived;
  } catch (trouble) {
    return { kind: 'refused', refusal: refusalFrom(trouble) };
  }
}

function submissionOf({ options, at, asksReason, reason }: Filling, data: Filled) {
  const { id, version } = options.form;
  const { supersedes } = options.place;
  const why = { ...(supersedes && { supersedes }), ...(asksReason && { reason }) };
  return { form: id, formVersion: version, at, device: device(), ...why, data };
}

function endingOf(refusal: Refusal): Ending {
  const { code, detail } = refusal;
  if (code === 'fields-wrong') return { kind: 'fields', problems: wrongFields(refusal) };
  if (code === 'record-conflict' && detail['theirs'])
    return { kind: 'conflict', theirs: detail['theirs'] as RecordLine };
  return { kind: 'refused', refusal };
}
