import type { Event } from '#lib/outbox/item.ts';
import { device } from '#lib/session/device.ts';
import type { FieldProblem } from '../../../../functions/domain/problem.ts';
import type { Apart } from './draft.ts';
import type { Filling } from './filling.svelte.ts';
import { toldOf } from './leads.ts';

/** What is written beside a record and apart from it: kept in the same step, sent on its own. */
export class Beside {
  /** Nothing before it is asked for. */
  apart = $state.raw<Apart>();
  problems = $state.raw<readonly FieldProblem[]>([]);
  #onchange: () => void;

  constructor(apart: Apart | undefined, onchange: () => void) {
    this.apart = apart;
    this.#onchange = onchange;
  }

  /** Begins it, goes on with it, or lets it be. */
  set(apart: Apart | undefined): void {
    this.apart = apart;
    if (!apart) this.problems = [];
    this.#onchange();
  }

  /** The record as it goes; nothing where the choice that led to it no longer stands. Its form comes when it is needed. */
  async record(filling: Filling): Promise<Event | 'wrong' | undefined> {
    const { apart } = this;
    if (!apart || toldOf(filling.options.form, filling.entries).length === 0) return undefined;
    const { recordApart } = await import('./record-apart.ts');
    const { event, problems } = recordApart(filling, apart, device());
    this.problems = problems;
    return problems.length > 0 ? 'wrong' : event;
  }
}
