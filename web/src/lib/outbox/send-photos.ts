import { callQuietly } from '#lib/api/call.ts';
import { keptPhoto } from '#lib/kept/kept-photos.ts';
import type { Who } from '#lib/form/who.ts';

/**
 * Sends the pictures that a record names, before the record itself; one that arrived before is the same one. A picture
 * that is no longer on this device cannot hold up the record.
 * @throws Refusal
 */
export async function sendPhotos(
  person: string,
  who: Who,
  photos: readonly string[] = [],
  patience: () => AbortSignal | null = () => null,
): Promise<void> {
  for (const photo of photos) {
    const jpeg = await keptPhoto(person, photo);
    const ask = { params: { ...who, photo }, body: { jpeg: jpeg ?? '' } };
    if (jpeg !== undefined) await callQuietly('keepPhoto', ask, patience());
  }
}
