import { withoutBlanks } from '../form.ts';
import type { Data } from '../record.ts';
import type { Mark } from '../sampling/index.ts';

/** Marked schools by their codes (SAMPLING §2.6). */
export type Marks = Readonly<Record<string, Mark>>;

/** Marks after some lines of a move, each of which stands in for all that its school was marked with; none takes it away. */
export function marked(before: Marks = {}, lines: readonly Data[] = []): Marks {
  const marks = new Map(Object.entries(before));
  for (const line of lines) {
    const { unit, ...mark } = withoutBlanks(line);
    if (typeof unit !== 'string') continue;
    if (Object.keys(mark).length > 0) marks.set(unit, mark);
    else marks.delete(unit);
  }
  return Object.fromEntries(marks);
}
