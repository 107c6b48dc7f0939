import { rounded, type Quota } from './allocate.ts';
import type { Design } from './design.ts';
import type { ChildCounts } from './domain.ts';

/**
 * How many children each domain of a school would give if children could be cut: q = take · f_d · N_d / size, in points of
 * which `size` are one child (SAMPLING §2.9; Folsom, Potter & Williams 1987). The chance of a school being in proportion
 * to its size, q / N_d times that chance is f_d times the same for all schools: each domain weighs itself.
 * @param listed children on the list, not as the public frame has them
 * @returns in the order of the design
 */
export function quotasOf(
  listed: ChildCounts,
  { take, domains }: Pick<Design, 'take' | 'domains'>,
): Quota[] {
  return (domains?.rates ?? []).map(({ id, rate }) => {
    const weight = BigInt(rate) * BigInt(listed.get(id) ?? 0);
    return { id, weight, points: BigInt(take) * weight };
  });
}

/**
 * How many children of a school are main (SAMPLING §2.9): `take` of them, or all where there are fewer. With domains
 * their quotas by largest remainder, the sum rounded up; the quotas are rounded themselves and not shares of the sum, for
 * these may lie more than one child off where small counts are published as ten. Of a domain that is there at all one
 * child is taken at least: rounded down to none it would be without any chance, and no weight could speak for it.
 * @param size of the school before its risk
 */
export function takesOf(
  listed: ChildCounts,
  size: bigint,
  design: Pick<Design, 'take' | 'domains'>,
): ChildCounts {
  if (!design.domains)
    return new Map([...listed].map(([domain, count]) => [domain, Math.min(design.take, count)]));
  const quotas = quotasOf(listed, design);
  const points = quotas.reduce((sum, quota) => sum + quota.points, 0n);
  const seats = rounded(Number((points + size - 1n) / size), quotas, size);
  const isThere = (domain: string) => (listed.get(domain) ?? 0) > 0;
  return new Map(
    [...seats].map(([domain, taken]) => [domain, isThere(domain) ? Math.max(1, taken) : 0]),
  );
}
