import { refusalFrom, wrongFields, type Refusal } from '#lib/api/refusal.ts';
import type { FieldProblem } from '../../../../functions/domain/problem.ts';
import { Mistakes } from './mistakes.svelte.ts';

/** A form that is sent as it is saved: one press at a time, what it found wrong, and why it was refused. */
export class Saving {
  readonly mistakes = new Mistakes();
  busy = $state(false);
  refusal = $state.raw<Refusal>();

  /** Does the deed, unless something is wrong already. @returns true once it is done */
  async press(problems: readonly FieldProblem[], deed: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.refusal = undefined;
    if (this.mistakes.found(problems)) return false;
    this.busy = true;
    try {
      await deed();
    } catch (trouble) {
      this.refusal = refusalFrom(trouble);
      this.mistakes.found(wrongFields(this.refusal));
    }
    this.busy = false;
    return this.refusal === undefined;
  }
}
