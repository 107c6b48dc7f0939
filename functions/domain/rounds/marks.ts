import type { Data } from '../record.ts';
import { markedAs, USUAL_RISK, type Mark } from '../sampling/risk.ts';

/** Marked schools by their codes (SAMPLING §2.6). */
export type Marks = Readonly<Record<string, Mark>>;

/** Marks after some lines of a move, each of which stands in for all that its school was marked with; none takes it away. */
export function marksAfter(before: Marks = {}, lines: readonly Data[] = []): Marks {
  const marks = new Map(Object.entries(before));
  for (const { unit, ...mark } of lines) {
    if (typeof unit !== 'string') continue;
    if (Object.keys(mark).length > 0) marks.set(unit, mark);
    else marks.delete(unit);
  }
  return Object.fromEntries(marks);
}

/** How many schools have another chance than the usual, and how many are visited in any case. */
export function markCounts(marks: Marks): { readonly weighed: number; readonly forced: number } {
  const all = Object.values(marks).map(markedAs);
  return {
    weighed: all.filter(({ riskPermille }) => riskPermille !== USUAL_RISK).length,
    forced: all.filter(({ must }) => must).length,
  };
}
