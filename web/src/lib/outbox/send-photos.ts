import { callQuietly } from '#lib/api/call.ts';
import { Refusal } from '#lib/api/refusal.ts';
import type { Who } from '#lib/form/who.ts';
import { keptPhoto } from '#lib/kept/kept-photos.ts';

/**
 * Sends the pictures that a record names, before the record itself; one that arrived before is the same one. A picture
 * that is no longer on this device, or that the server does not take, cannot hold up the record.
 * @throws Refusal where network, sign-in or server are in the way
 */
export async function sendPhotos(
  person: string,
  who: Who,
  photos: readonly string[] = [],
  patience: () => AbortSignal | null = () => null,
): Promise<void> {
  for (const photo of photos) {
    const jpeg = await keptPhoto(person, photo);
    if (jpeg === undefined) continue;
    const ask = { params: { ...who, photo }, body: { jpeg } };
    await callQuietly('keepPhoto', ask, patience()).catch((trouble: unknown) => {
      if (!isForGood(trouble)) throw trouble;
    });
  }
}

/** Codes that say of a picture that it will never be taken. */
const forGood: readonly string[] = [
  'not-found',
  'not-a-jpeg',
  'photo-too-large',
  'record-conflict',
];

function isForGood(trouble: unknown): boolean {
  return trouble instanceof Refusal && forGood.includes(trouble.code);
}
