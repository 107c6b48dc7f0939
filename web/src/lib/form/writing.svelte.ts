import { goto } from '$app/navigation';
import type { Refusal } from '#lib/api/refusal.ts';
import { outbox } from '#lib/outbox/outbox.svelte.ts';
import { session } from '#lib/session/session.svelte.ts';
import { nextLink } from '#lib/words/links.ts';
import type { Lead } from '../../../../functions/domain/field.ts';
import type { FieldProblem } from '../../../../functions/domain/problem.ts';
import type { ChildRow } from '../../../../functions/wire.ts';
import { draftName } from './draft.ts';
import type { Filled } from './entries.ts';
import type { Filling } from './filling.svelte.ts';
import { rememberAnswers } from './last-answers.ts';
import { queue } from './queue.svelte.ts';
import { eventOf, submit, type Ending, type Receipt, type RecordLine, type Who } from './submit.ts';

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
    if (!this.theirs && !this.filling.check()) return;
    this.busy = true;
    rememberAnswers(session.me?.person ?? '', form, this.filling.entries);
    const key = form.kind === 'event' ? await this.#keep() : undefined;
    const ending = key === undefined ? await this.#send(data) : undefined;
    this.busy = false;
    if (ending) this.#end(ending);
    else void outbox.upload();
    if (ending && ending.kind !== 'received') return;
    if (this.row) await this.#goOn(key, this.row.next);
    else this.kept = key;
  }

  /** Back to the form, with all that was entered. */
  reopen(problems: readonly FieldProblem[] = []): void {
    this.kept = undefined;
    this.filling.problems = problems;
    this.filling.keepSoon();
  }

  /** Chosen versions are the next number after the one that came first. */
  choose(data: Filled): Promise<void> {
    this.filling.number = (this.theirs?.number ?? this.filling.number) + 1;
    return this.save(data);
  }

  /** Keeps an event on this device before it is sent; nothing where that cannot be done: then it goes at once. */
  async #keep(): Promise<string | undefined> {
    const { filling, who: draftOf } = this;
    const { form, place } = filling.options;
    filling.keep();
    const items = filling.parts.map(({ who, name, data }) => ({
      event: eventOf(filling, data),
      who,
      name,
      savedAt: Date.now(),
    }));
    const draft = draftName(form.id, draftOf, place.supersedes);
    const key = await outbox.save(items, draft).catch(() => undefined);
    if (key !== undefined) filling.rest();
    return key;
  }

  /** Sends at once: the record of the child, then those of brothers and sisters; the first trouble stops. */
  async #send(data: Filled): Promise<Ending> {
    const [, ...others] = this.filling.parts;
    let ending = await submit(this.filling, this.who, data);
    for (const part of others)
      if (ending.kind === 'received') ending = await submit(this.filling, part.who, part.data);
    return ending;
  }

  #end(ending: Ending): void {
    if (ending.kind === 'received') {
      void this.filling.drop();
      if (!this.row) this.receipt = ending.receipt;
    } else if (ending.kind === 'fields') {
      this.theirs = undefined;
      this.filling.problems = ending.problems;
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
