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

/**
 * Which counts are withheld beside their total, so that none of these follows from the total and the others: where one
 * would, the smallest that is still printed is withheld with it. Nought stays.
 * @param isHidden which are withheld in any case
 * @param boundsOf what a reader knows of a count that is withheld, without the total
 * @returns `isTold` where all are withheld and the total still tells one of them
 */
export function withheldAmong(
  counts: readonly number[],
  isHidden: readonly boolean[],
  boundsOf: (at: number) => Bounds = () => [1, Infinity],
): { readonly hidden: readonly boolean[]; readonly isTold: boolean } {
  const hidden = [...isHidden];
  while (isOneTold(counts, hidden, boundsOf)) {
    const [next] = [...counts.entries()]
      .filter(([at, count]) => count > 0 && !hidden[at])
      .sort(([, a], [, b]) => a - b);
    if (!next) return { hidden, isTold: true };
    hidden[next[0]] = true;
  }
  return { hidden, isTold: false };
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
