import { callQuietly } from '#lib/api/call.ts';
import { dropPhotos } from '#lib/kept/kept-photos.ts';
import { network } from '#lib/kept/network.svelte.ts';
import { alone } from './alone.ts';
import { boxOf, type PersonsBox } from './box-of.ts';
import { newsSince, type News } from './news.ts';
import { keepIn, letWait, takeBack } from './in-box.ts';
import { isApart, keyOf, stateOf, type Item, type State, type Stop } from './item.ts';
import { sendPhotos } from './send-photos.ts';
import { upload, type Send } from './upload.ts';

/** So long an answer is waited for before a record counts as not sent, in milliseconds. */
const PATIENCE = 20_000;
/** How often what waits is tried again, in milliseconds; twice as long after each trouble of the server, up to: */
export const EVERY = 60_000;
const LONGEST = 16 * EVERY;

/** The records of the one who is signed in that are on their way up. */
class Outbox {
  items = $state.raw<readonly Item[]>([]);
  busy = $state(false);
  /** What keeps the waiting ones waiting, as the last run found it. */
  stop = $state<Stop>();
  news = $state.raw<News>();
  #person = '';
  #box: Promise<PersonsBox | undefined> = Promise.resolve(undefined);
  #running: Promise<void> = Promise.resolve();
  #queued: Promise<void> | undefined;
  #pause = EVERY;
  #triedAt = -Infinity;
  #windows = 'BroadcastChannel' in globalThis ? new BroadcastChannel('outbox') : undefined;

  of(state: State): Item[] {
    return this.items.filter((item) => stateOf(item) === state);
  }

  item(key: string): Item | undefined {
    return this.items.find((item) => keyOf(item) === key);
  }

  /** Opens the box of the one who is signed in and sends what waits in it. */
  async open(person: string): Promise<void> {
    if (person === this.#person) return;
    this.#person = person;
    this.#box = boxOf(person);
    if (this.#windows) this.#windows.onmessage = () => void this.#look();
    await this.#look();
    await this.upload();
  }

  /**
   * Keeps the records made from one draft: all are on the disk when this resolves, and the draft is gone.
   * @returns the keys under which they wait, or nothing where this browser keeps nothing
   * @throws where the device is full: then none is kept
   */
  async save(items: readonly Item[], draft: string): Promise<readonly string[] | undefined> {
    const box = await this.#box;
    if (!box) return undefined;
    const keys = await keepIn(box, items, draft);
    await this.#changed();
    return keys;
  }

  /** Takes back a record that waits, or one that a person has decided to drop. */
  async drop(key: string): Promise<void> {
    await this.#amend((box) => takeBack(box, key));
  }

  /** Lets a record wait again that was to be looked at; as another one, if the first arrived under its id before. */
  async again(key: string, asAnother = false): Promise<void> {
    await this.#amend((box) => letWait(box, key, asAnother));
    await this.upload();
  }

  /** Sends what waits. Runs follow each other: one that is asked for sees all that was kept before. */
  upload(): Promise<void> {
    this.#queued ??= this.#running.then(() => {
      this.#queued = undefined;
      this.#running = this.#run().catch(() => undefined); // The next run looks again.
      return this.#running;
    });
    return this.#queued;
  }

  /** Called every minute: sends what waits unless the server was in trouble lately. */
  async tick(): Promise<void> {
    if (performance.now() - this.#triedAt >= this.#pause) await this.upload();
  }

  async #run(): Promise<void> {
    const box = await this.#box;
    if (!box || this.of('waiting').length === 0) return;
    if (!network.online) {
      this.stop = 'no-network';
      return;
    }
    this.busy = true;
    const before = this.items;
    try {
      this.stop = await alone(`outbox ${this.#person}`, () => upload(box, sendAs(this.#person)));
      this.#pause = this.stop === 'later' ? Math.min(this.#pause * 2, LONGEST) : EVERY;
      this.#triedAt = performance.now();
      await this.#changed();
      await this.#dropPhotos(before);
      this.news = newsSince(before, this.items) ?? this.news;
    } finally {
      this.busy = false;
    }
  }

  /** Pictures go from the device once no record that waits names them any more. */
  async #dropPhotos(before: readonly Item[]): Promise<void> {
    const named = (items: readonly Item[]) => items.flatMap(({ photos = [] }) => photos);
    const still = named(this.items.filter((item) => stateOf(item) !== 'received'));
    await dropPhotos(
      this.#person,
      named(before).filter((photo) => !still.includes(photo)),
    );
  }

  /** Nothing is amended while any window is sending. */
  async #amend(deed: (box: PersonsBox) => Promise<void>): Promise<void> {
    const box = await this.#box;
    if (box) await alone(`outbox ${this.#person}`, () => deed(box));
    await this.#changed();
  }

  async #changed(): Promise<void> {
    await this.#look();
    this.#windows?.postMessage('changed');
  }

  async #look(): Promise<void> {
    const items = (await (await this.#box)?.items()) ?? [];
    this.items = items.sort((a, b) => a.savedAt - b.savedAt);
  }
}

const sendAs =
  (person: string): Send =>
  async ({ who, event, photos }) => {
    const patience = () => AbortSignal.timeout(PATIENCE);
    const ask = { params: who, body: event };
    if (isApart(event)) return await callQuietly('recordRestricted', ask, patience());
    await sendPhotos(person, who, photos, patience);
    return await callQuietly('submitRecord', ask, patience());
  };

export const outbox = new Outbox();
