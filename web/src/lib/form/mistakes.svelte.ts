import type { FieldProblem } from '../../../../functions/domain/problem.ts';
import type { Entry } from './entries.ts';
import { stillWrong } from './still-wrong.ts';

/** What the last press on save found wrong. Each is said until its field is answered anew. */
export class Mistakes {
  all = $state.raw<readonly FieldProblem[]>([]);
  /** Another with each press that looked: then the summary takes the focus. */
  press = $state(0);

  /** Keeps what a press has found. @returns true if that is anything */
  found(problems: readonly FieldProblem[]): boolean {
    this.all = problems;
    this.press += 1;
    return problems.length > 0;
  }

  of(name: string): FieldProblem | undefined {
    return this.all.find(({ field }) => field === name);
  }

  answered(name: string, before?: Entry, now?: Entry): void {
    this.all = stillWrong(this.all, name, before, now);
  }
}
