import { divided, sized } from './certain.ts';
import type { Design } from './design.ts';
import type { FrameSchool } from './frame-school.ts';
import { byStratum } from './read-frame.ts';

/**
 * By how much unequal weights widen an estimate: 1 + CV²(w) of the children, as the design has it before anything is drawn
 * (Kish 1965, SAMPLING §2.6). A school’s children weigh N / (π·m), and as many of them as π·m are expected, so that of all
 * Σ w = N and Σ w² = Σ N² / (π·m). It decides nothing, and may be a float.
 * @param childrenOf the children of a school as they were listed, not as the public frame has them
 * @returns 1 where every child weighs the same, or where there are none
 */
export function kishFactor(
  schools: readonly FrameSchool[],
  { sizes, mosFloor, take }: Pick<Design, 'sizes' | 'mosFloor' | 'take'>,
  childrenOf: (unit: string) => number,
): number {
  let [listed, taken, squares] = [0, 0, 0];
  const count = (unit: string, chance: number) => {
    const children = childrenOf(unit);
    if (children === 0) return;
    const expected = chance * Math.min(take, children);
    listed += children;
    taken += expected;
    squares += children ** 2 / expected;
  };
  for (const [stratum, those] of byStratum(schools)) {
    const measured = those.map((school) => sized(school, mosFloor));
    const { forced, certain, rest, n, Z } = divided(measured, sizes.get(stratum) ?? 0);
    for (const { school } of [...forced, ...certain]) count(school.unit, 1);
    for (const { school, z } of rest) count(school.unit, (n * Number(z)) / Number(Z));
  }
  return listed === 0 ? 1 : (taken * squares) / listed ** 2;
}
