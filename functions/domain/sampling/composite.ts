import type { Design } from './design.ts';
import type { FrameSchool } from './frame-school.ts';

/** What sizes are measured by. */
export type Measure = Pick<Design, 'mosFloor' | 'domains'>;

/**
 * The size of a school before its risk: max(children, floor) (SAMPLING §2.6); with domains the composite size
 * c = max(Σ f_d · N*_d, floor · max f_d), N* being what the frame says (SAMPLING §2.9; Folsom, Potter & Williams 1987).
 * With it a school’s chance and the takes of its domains come to the same chance for all children of a domain.
 */
export function sizeOf(school: FrameSchool, { mosFloor, domains }: Measure): bigint {
  if (!domains) return BigInt(Math.max(school.childCount, mosFloor));
  const counts = new Map(school.domains?.map(({ domain, childCount }) => [domain, childCount]));
  let [sum, highest] = [0n, 0n];
  for (const { id, rate } of domains.rates) {
    sum += BigInt(rate) * BigInt(counts.get(id) ?? 0);
    if (BigInt(rate) > highest) highest = BigInt(rate);
  }
  const floor = BigInt(mosFloor) * highest;
  return sum > floor ? sum : floor;
}

/**
 * The schools too small for their domains to be drawn at their rates: where take · f_d is more than the composite size,
 * more children of a domain would be wanted than there are (SAMPLING §2.9). With a take of no more than the floor there
 * are none, and plans see to that.
 * @param schools of the frame, with their domains
 */
export function tooSmallForTake(
  schools: readonly FrameSchool[],
  design: Measure & Pick<Design, 'take'>,
): { readonly unit: string; readonly domain: string }[] {
  const rates = new Map(design.domains?.rates.map(({ id, rate }) => [id, rate]));
  return schools.flatMap((school) => {
    const { unit, domains = [] } = school;
    const size = sizeOf(school, design);
    const wants = (domain: string) => BigInt(design.take) * BigInt(rates.get(domain) ?? 0);
    return domains
      .filter(({ domain }) => wants(domain) > size)
      .map(({ domain }) => ({ unit, domain }));
  });
}
