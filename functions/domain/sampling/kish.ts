import { divided, sized } from './certain.ts';
import { sizeOf } from './composite.ts';
import type { Design } from './design.ts';
import type { FrameSchool } from './frame-school.ts';
import { byStratum } from './read-frame.ts';
import { takesOf } from './takes.ts';
import type { ChildCounts } from './domain.ts';

/**
 * By how much unequal weights widen an estimate: 1 + CV²(w) of the children, as the design has it before anything is drawn
 * (Kish 1965, SAMPLING §2.6). Children of a school and domain weigh N / (π·m), and as many of them as π·m are expected, so
 * that of all Σ w = N and Σ w² = Σ N² / (π·m). It decides nothing, and may be a float.
 * @param schools of the frame, with their domains where the design has any
 * @param childrenOf the children of a school as they were listed, not as the public frame has them; by domain where the
 *   design has any
 * @returns 1 where every child weighs the same, or where there are none
 */
export function kishFactor(
  schools: readonly FrameSchool[],
  design: Pick<Design, 'sizes' | 'mosFloor' | 'take' | 'domains'>,
  childrenAt: ReadonlyMap<string, ChildCounts>,
): number {
  let [listed, taken, squares] = [0, 0, 0];
  const count = (school: FrameSchool, chance: number) => {
    const counts = childrenAt.get(school.unit);
    if (!counts) return;
    for (const [domain, take] of takesOf(counts, sizeOf(school, design), design)) {
      if (take === 0) continue;
      const [all, expected] = [counts.get(domain) ?? 0, chance * take];
      listed += all;
      taken += expected;
      squares += all ** 2 / expected;
    }
  };
  for (const [stratum, those] of byStratum(schools)) {
    const measured = those.map((school) => sized(school, design));
    const { forced, certain, rest, n, Z } = divided(measured, design.sizes.get(stratum) ?? 0);
    for (const { school } of [...forced, ...certain]) count(school, 1);
    for (const { school, z } of rest) count(school, (n * Number(z)) / Number(Z));
  }
  return listed === 0 ? 1 : (taken * squares) / listed ** 2;
}
