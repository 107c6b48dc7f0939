import type { Event } from '#lib/outbox/item.ts';
import { device } from '#lib/session/device.ts';
import type { Apart } from './draft.ts';
import type { Entry } from './entries.ts';
import type { Filling } from './filling.svelte.ts';
import { toldOf } from './leads.ts';
import { Mistakes } from './mistakes.svelte.ts';

/** What is written beside a record and apart from it: kept in the same step, sent on its own. */
export class Beside {
  /** Nothing before it is asked for. */
  apart = $state.raw<Apart>();
  readonly mistakes = new Mistakes();
  #onchange: () => void;

  constructor(apart: Apart | undefined, onchange: () => void) {
    this.apart = apart;
    this.#onchange = onchange;
  }

  /** Begins it, goes on with it, or lets it be. */
  set(apart: Apart | undefined): void {
    this.apart = apart;
    if (!apart) this.mistakes.found([]);
    this.#onchange();
  }

  enter(name: string, entry: Entry): void {
    if (!this.apart) return;
    const { id, entries } = this.apart;
    this.mistakes.answered(name, entries[name], entry);
    this.set({ id, entries: { ...entries, [name]: entry } });
  }

  /** The record as it goes; nothing where the choice that led to it no longer stands. Its form comes when it is needed. */
  async record(filling: Filling): Promise<Event | 'wrong' | undefined> {
    const { apart } = this;
    if (!apart || toldOf(filling.options.form, filling.entries).length === 0) return undefined;
    const { recordApart } = await import('./record-apart.ts');
    const { event, problems } = recordApart(filling, apart, device());
    return this.mistakes.found(problems) ? 'wrong' : event;
  }
}
