import { call, callQuietly } from '#lib/api/call.ts';
import { refusalFrom, wrongFields } from '#lib/api/refusal.ts';
import { Mistakes } from '#lib/form/mistakes.svelte.ts';
import * as m from '#lib/paraglide/messages.js';
import { device } from '#lib/session/device.ts';
import { problemWords } from '#lib/words/problem-words.ts';
import type { Value } from '../../../../functions/domain/record.ts';
import type { Round } from './round-words.ts';

/**
 * Somebody at work on a round: how it stands, what was refused. A move carries the number after the last one that the page
 * has seen, so that a press on a bad line can be made again, and of two people who press at once one is told.
 */
export class Conducting {
  round = $state.raw() as Round;
  busy = $state(false);
  refused = $state('');
  readonly mistakes = new Mistakes();
  /** Here alone, and gone with the page. */
  secret = $state('');

  constructor(round: Round) {
    this.round = round;
  }

  private get at() {
    return { province: this.round.province, round: this.round.round };
  }

  /** True once it is done. */
  async move(data: Readonly<Record<string, Value>>) {
    if (this.busy) return false;
    [this.busy, this.refused] = [true, ''];
    this.mistakes.found([]);
    let isDone = false;
    try {
      const body = { number: this.round.moves + 1, device: device(), data };
      const { round, secret } = await call('moveRound', { params: this.at, body });
      [this.round, isDone] = [round, true];
      if (secret !== undefined) this.secret = secret;
    } catch (trouble) {
      await this.refuse(trouble);
    }
    this.busy = false;
    return isDone;
  }

  private async refuse(trouble: unknown): Promise<void> {
    const refusal = refusalFrom(trouble);
    const isTaken = refusal.code === 'record-conflict';
    // What is wrong in fields is said at the head of their form.
    if (!this.mistakes.found(wrongFields(refusal)))
      this.refused = isTaken ? m.round_moved_meanwhile() : problemWords(refusal);
    await this.look();
  }

  /** How the round stands now; without a word where it cannot be told. */
  async look(): Promise<void> {
    const found = await callQuietly('openRound', { params: this.at }).catch(() => undefined);
    if (found && found.moves >= this.round.moves) this.round = found;
  }
}
