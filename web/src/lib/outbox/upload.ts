import { keyOf, received, refused, stateOf, type Item, type Receipt, type Stop } from './item.ts';

/** Where the records of one person lie. */
export interface Box {
  items(): Promise<Item[]>;
  /** Puts the item in the place of the one with its key; it stands on the disk when this resolves. */
  put(item: Item): Promise<void>;
}
/** Sends one record. @throws Refusal when it was not taken */
export type Send = (item: Item) => Promise<Receipt>;

/**
 * Sends what waits, oldest first, each once a run. Without network or sign-in the run ends there; a record on which the
 * server itself stumbles does not hold up the others.
 * @returns what kept something waiting
 */
export async function upload(box: Box, send: Send): Promise<Stop | undefined> {
  const tried = new Set<string>();
  let late: Stop | undefined;
  for (;;) {
    const item = firstOf(await box.items(), tried);
    if (!item) return late;
    tried.add(keyOf(item));
    const { item: after, stop } = await outcome(item, send);
    if (after !== item) await box.put(after);
    if (stop === 'no-network' || stop === 'sign-in-needed') return stop;
    late = stop ?? late;
  }
}

function firstOf(items: readonly Item[], tried: ReadonlySet<string>): Item | undefined {
  return items
    .filter((item) => stateOf(item) === 'waiting' && !tried.has(keyOf(item)))
    .sort((a, b) => a.savedAt - b.savedAt)[0];
}

async function outcome(item: Item, send: Send): Promise<{ item: Item; stop?: Stop }> {
  try {
    const receipt = await send(item);
    // Whoever answers for the server in between, as a hotel’s sign-in page does, does not know the id.
    if (receipt.id !== item.event.id) throw new Error('Not the receipt of this record');
    return { item: received(item, receipt) };
  } catch (thrown) {
    return refused(item, thrown);
  }
}
