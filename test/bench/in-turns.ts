type Spending = () => number | Promise<number>;

/**
 * Has each deed once a round; who goes first changes from round to round, for whoever comes later finds warmer caches.
 * Times mean something only beside each other: what is kept of them are ratios within a round.
 *
 * @param deeds each answers what it has spent, in any unit that all of them share
 * @returns what each spent, round by round
 */
export async function inTurns<Name extends string>(
  rounds: number,
  deeds: Readonly<Record<Name, Spending>>,
): Promise<Record<Name, number[]>> {
  const order = Object.entries(deeds) as [Name, Spending][];
  const spent = Object.fromEntries(order.map(([name]) => [name, []])) as unknown as Record<
    Name,
    number[]
  >;
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < order.length; turn++) {
      const [name, spend] = order[(turn + round) % order.length] ?? [];
      if (name && spend) spent[name].push(await spend());
    }
  }
  return spent;
}

/** What a deed takes of this process, in microseconds of CPU. */
export async function cpuOf(deed: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await deed();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** The middle one of an odd number of values. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The median over the rounds of what one spent for each that the other did. */
export function medianRatio(ones: readonly number[], others: readonly number[]): number {
  return hundredths(median(ones.map((one, round) => one / (others[round] ?? 0))));
}

export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
