import { Refusal } from '#lib/api/refusal.ts';
import { againstNotice } from './against-notice.ts';
import type { Order, Progress } from './prove-order.ts';
import type { Proved } from './prove.ts';
import type { PublicRound } from './published.ts';

/** Who proves what is in some files, away from the page that shows it. */
export type Prover = (order: Order, tell: (progress: Progress) => void) => Promise<Proved>;

/** A proof on its way: how far it is, and what came of it. */
export class Proving {
  phase = $state<'idle' | 'fetching' | 'reading' | 'done' | 'stopped'>('idle');
  percent = $state(0);
  proved = $state.raw<Proved>();
  /** True for files that somebody chose: then the page turns to what came of them. */
  isOwn = $state(false);
  /** Why it stopped, where what is published could not be had; nothing where this device could not go on. */
  refusal = $state.raw<Refusal>();
  readonly #prover: Prover;
  #last = 0;

  constructor(prover: Prover) {
    this.#prover = prover;
  }

  /** Proves what was published of a round, once it is fetched. */
  async published(round: PublicRound, order: () => Promise<Order>): Promise<void> {
    this.isOwn = false;
    await this.#begin('fetching', round, order);
  }

  /** Proves somebody’s own files. @param round the one they are said to be of */
  async own(files: ReadonlyMap<string, File>, round?: PublicRound): Promise<void> {
    this.isOwn = true;
    await this.#begin('reading', round, async () => ({ files }));
  }

  /** What was begun later counts. */
  async #begin(
    phase: 'fetching' | 'reading',
    round: PublicRound | undefined,
    order: () => Promise<Order>,
  ): Promise<void> {
    const mine = ++this.#last;
    Object.assign(this, { phase, percent: 0, proved: undefined, refusal: undefined });
    try {
      const given = await order();
      if (mine !== this.#last) return;
      this.phase = 'reading';
      const proved = await this.#prover(given, ({ done, all }) => {
        if (mine === this.#last) this.percent = Math.floor((100 * done) / Math.max(all, 1));
      });
      if (mine !== this.#last) return;
      this.proved = round ? againstNotice(proved, round) : proved;
      this.phase = 'done';
    } catch (trouble) {
      if (mine !== this.#last) return;
      this.refusal = trouble instanceof Refusal ? trouble : undefined;
      this.phase = 'stopped';
    }
  }
}
