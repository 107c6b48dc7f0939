import type { Event, Item } from '#lib/outbox/item.ts';
import { outbox } from '#lib/outbox/outbox.svelte.ts';
import { draftName } from './draft.ts';
import { photosIn } from './photos-in.ts';
import type { Filling } from './filling.svelte.ts';
import { eventOf } from './submit.ts';
import type { Who } from './who.ts';

/**
 * Keeps an event on this device before it is sent, with those of brothers and sisters and what was written apart, in the
 * one step that drops its draft.
 * @returns the keys under which they wait; nothing where they cannot be kept: then they go at once
 */
export async function keepFilled(
  filling: Filling,
  about: Who,
  apart: Event | undefined,
): Promise<readonly string[] | undefined> {
  const { form, place } = filling.options;
  filling.keep();
  const savedAt = Date.now();
  const items = filling.parts.map(({ who, name, data }): Item => {
    const photos = photosIn(form, data);
    const item = { event: eventOf(filling, data), who, name, savedAt };
    return photos.length > 0 ? { ...item, photos } : item;
  });
  // Of what is restricted not even whom it is about stands in the outbox.
  const own: Item[] = apart ? [{ event: apart, who: about, name: '', savedAt }] : [];
  const draft = draftName(form.id, about, place.supersedes);
  const keys = await outbox.save([...items, ...own], draft).catch(() => undefined);
  if (keys) filling.rest();
  return keys;
}
