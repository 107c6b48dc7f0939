import { ulid } from 'ulid';
import type { PersonsBox } from './box-of.ts';
import { keyOf, saysSame, stateOf, waiting, type Item } from './item.ts';

/**
 * Keeps the records that were made from one draft in its place: the one of a child, and those of brothers and sisters.
 * @returns the keys under which they wait
 * @throws where the device is full: then none is kept and the draft is still there
 */
export async function keepIn(
  box: PersonsBox,
  items: readonly Item[],
  draft: string,
): Promise<string[]> {
  const kept = await Promise.all(items.map((item) => besideKnown(box, item)));
  await box.keep(kept, draft);
  return kept.map(keyOf);
}

/** The same draft, finished differently in two windows: both are kept. */
async function besideKnown(box: PersonsBox, item: Item): Promise<Item> {
  const known = await find(box, keyOf(item));
  const isOther = known && stateOf(known) === 'waiting' && !saysSame(known.event, item.event);
  return isOther ? anew(item) : item;
}

/** Takes a record back, unless it has arrived in the meantime. */
export async function takeBack(box: PersonsBox, key: string): Promise<void> {
  const item = await find(box, key);
  if (item && stateOf(item) !== 'received') await box.drop(key);
}

/** Lets a record wait again that a person had to look at; as another one, if the first arrived under its id before. */
export async function letWait(box: PersonsBox, key: string, asAnother: boolean): Promise<void> {
  const item = await find(box, key);
  if (!item || stateOf(item) !== 'attention') return;
  await box.put(asAnother ? anew(waiting(item)) : waiting(item));
  if (asAnother) await box.drop(key);
}

function anew(item: Item): Item {
  return { ...item, event: { ...item.event, id: ulid() } };
}

async function find(box: PersonsBox, key: string): Promise<Item | undefined> {
  const all = (await box.items()).filter((item) => keyOf(item) === key);
  // A record may be sent again that had a receipt: then the one that waits counts.
  return all.find(({ receipt }) => !receipt) ?? all[0];
}
