import { flooredCount } from '../../small-cells.ts';

/** A count of children as it is printed; `withheld` where it is small, or where one that is could be told from it. */
export type Printed = number | 'withheld';

/** What a reader knows of a count that is withheld. */
export type Bounds = readonly [least: number, most: number];

/** A count, unless so few children could be told apart (DECISIONS 0021). Nought is printed. */
export function printed(count: number): Printed {
  return isSmall(count) ? 'withheld' : count;
}

export function isSmall(count: number): boolean {
  return typeof flooredCount(count) !== 'number';
}

/** How counts may be withheld, and what a reader knows of them then without their total. */
export interface Knowledge {
  /** @param isNoughtToo noughts are withheld too, so that it may be one */
  readonly boundsOf?: (at: number, isNoughtToo: boolean) => Bounds;
  /** Which noughts may be withheld where nothing else is left. */
  readonly mayHide?: (at: number) => boolean;
}

/**
 * Which counts are withheld beside their total, so that none of these follows from the total and the others: where one
 * would, the smallest that is still printed is withheld with it, and only when no other is left a nought.
 * @param isHidden which are withheld in any case
 * @returns `isTold` where all are withheld and the total still tells one of them
 */
export function withheldAmong(
  counts: readonly number[],
  isHidden: readonly boolean[],
  { boundsOf = () => [1, Infinity], mayHide = () => false }: Knowledge = {},
): { readonly hidden: readonly boolean[]; readonly isTold: boolean } {
  const hidden = [...isHidden];
  for (;;) {
    const shown = [...counts.entries()].filter(([at]) => !hidden[at]).sort(([, a], [, b]) => a - b);
    const more = shown.find(([, count]) => count > 0);
    const isNoughtToo = !more && counts.some((_, at) => mayHide(at));
    if (!isOneTold(counts, hidden, (at) => boundsOf(at, isNoughtToo)))
      return { hidden, isTold: false };
    const next = more ?? shown.find(([at]) => mayHide(at));
    if (!next) return { hidden, isTold: true };
    hidden[next[0]] = true;
  }
}

/** True where what is left of the total leaves one value alone to a count. */
function isOneTold(
  counts: readonly number[],
  hidden: readonly boolean[],
  boundsOf: (at: number) => Bounds,
): boolean {
  const those = [...counts.keys()].filter((at) => hidden[at]);
  const left = those.reduce((sum, at) => sum + (counts[at] ?? 0), 0);
  const bounds = new Map(those.map((at) => [at, boundsOf(at)]));
  return those.some((at) => {
    const others = those.filter((other) => other !== at).map((other) => bounds.get(other));
    const [least, most] = bounds.get(at) ?? [0, Infinity];
    const from = Math.max(least, left - others.reduce((sum, each) => sum + (each?.[1] ?? 0), 0));
    const to = Math.min(most, left - others.reduce((sum, each) => sum + (each?.[0] ?? 0), 0));
    return to <= from;
  });
}
