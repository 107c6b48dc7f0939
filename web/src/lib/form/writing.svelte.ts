import { goto } from '$app/navigation';
import { refusalFrom, type Refusal } from '#lib/api/refusal.ts';
import type { Event, Receipt } from '#lib/outbox/item.ts';
import { outbox } from '#lib/outbox/outbox.svelte.ts';
import { session } from '#lib/session/session.svelte.ts';
import { nextLink } from '#lib/words/links.ts';
import type { Lead } from '../../../../functions/domain/field.ts';
import type { FieldProblem } from '../../../../functions/domain/problem.ts';
import type { ChildRow } from '../../../../functions/wire.ts';
import type { Filled } from './entries.ts';
import type { Filling } from './filling.svelte.ts';
import { keepFilled } from './keep-filled.ts';
import { rememberAnswers } from './last-answers.ts';
import { queue } from './queue.svelte.ts';
import { sendApart, submit, type Ending } from './submit.ts';
import type { RecordLine, Who } from './who.ts';

/** The next of several in a row, with the ids of those after. */
export interface Next {
  readonly row: ChildRow;
  readonly rest: readonly string[];
}

/** From the press on save to the page that says how it ended. */
export class Writing {
  readonly filling: Filling;
  readonly who: Who;
  /** Nothing where this is no row of several; `next` is absent for the last of one. */
  readonly row: { readonly next: Next | undefined } | undefined;
  busy = $state(false);
  refusal = $state.raw<Refusal>();
  theirs = $state.raw<RecordLine>();
  receipt = $state.raw<Receipt>();
  /** The key under which the record was kept on this device. */
  kept = $state<string>();
  /** Where a choice has led: to the card with the numbers to call, or to the people to tell. */
  led = $state<Lead['to']>();
  allDone = $state(false);
  /** The key of what was written apart and kept with it. */
  apart = $state<string>();
  /** Keys under which all other records made from the same draft were kept. */
  #others: readonly string[] = [];

  constructor(filling: Filling, who: Who, row: { readonly next: Next | undefined } | undefined) {
    this.filling = filling;
    this.who = who;
    this.row = row;
  }

  /** True while the form itself is in sight. */
  get isOpen(): boolean {
    return !this.receipt && !this.theirs && this.kept === undefined && !this.allDone;
  }

  async save(data: Filled = this.filling.data): Promise<void> {
    const { form } = this.filling.options;
    if (this.busy) return;
    this.refusal = undefined;
    const fits = this.theirs !== undefined || this.filling.check();
    this.busy = true;
    const apart = await this.filling.beside.record(this.filling).catch((trouble: unknown) => {
      this.refusal = refusalFrom(trouble);
      return 'wrong' as const;
    });
    this.busy = fits && apart !== 'wrong';
    if (!fits || apart === 'wrong') return;
    rememberAnswers(session.me?.person ?? '', form, this.filling.entries);
    const key = form.kind === 'event' ? await this.#keep(apart) : undefined;
    const ending = key === undefined ? await this.#send(data, apart) : undefined;
    this.busy = false;
    if (ending) this.#end(ending);
    else void outbox.upload();
    if (ending && ending.kind !== 'received') return;
    if (this.row) await this.#goOn(key, this.row.next);
    else this.kept = key;
  }

  /** Back to the form, with all that was entered; what was written apart stays on its way, unless all is taken back. */
  reopen(problems: readonly FieldProblem[] = []): void {
    this.kept = undefined;
    this.filling.mistakes.found(problems);
    if (problems.length > 0) this.filling.beside.set(undefined);
    else for (const key of this.#others) void this.#takeBack(key);
    this.filling.keepSoon();
  }

  /** Chosen versions are the next number after the one that came first. */
  choose(data: Filled): Promise<void> {
    this.filling.number = (this.theirs?.number ?? this.filling.number) + 1;
    return this.save(data);
  }

  async #keep(apart: Event | undefined): Promise<string | undefined> {
    const [key, ...others] = (await keepFilled(this.filling, this.who, apart)) ?? [];
    this.#others = others;
    this.apart = apart && others.at(-1);
    return key;
  }

  async #takeBack(key: string): Promise<void> {
    await outbox.drop(key);
    const item = outbox.item(key);
    if (item && key === this.apart) this.filling.beside.set(undefined); // it has arrived meanwhile
  }

  /** Sends at once: the record of the child, then those of brothers and sisters; the first trouble stops. */
  async #send(data: Filled, apart: Event | undefined): Promise<Ending> {
    const [, ...others] = this.filling.parts;
    let ending = await submit(this.filling, this.who, data);
    for (const part of others)
      if (ending.kind === 'received') ending = await submit(this.filling, part.who, part.data);
    if (!apart || ending.kind !== 'received') return ending;
    return await sendApart(this.who, apart, ending);
  }

  #end(ending: Ending): void {
    if (ending.kind === 'received') {
      void this.filling.drop();
      if (!this.row) this.receipt = ending.receipt;
    } else if (ending.kind === 'fields') {
      this.theirs = undefined;
      this.filling.mistakes.found(ending.problems);
    } else if (ending.kind === 'conflict') this.theirs = ending.theirs;
    else this.refusal = ending.refusal;
  }

  async #goOn(key: string | undefined, next: Next | undefined): Promise<void> {
    const { form, place } = this.filling.options;
    queue.add({ key, name: place.name });
    if (next) await goto(nextLink(form.id, next.row, next.rest), { replace: true });
    else this.allDone = true;
  }
}
