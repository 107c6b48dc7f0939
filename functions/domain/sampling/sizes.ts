import { parameters } from '../parameters.ts';
import { allocate, type Share } from './allocate.ts';
import type { FrameSchool } from './frame-school.ts';
import { byStratum } from './read-frame.ts';
import { UNKNOWN, weightOf, type Allocation, type ExpectedOf } from './weights.ts';

/**
 * The sizes of a design where nothing else is decided (SAMPLING §2.5): six schools a county, two at least in a stratum,
 * within a county in proportion to children, a small school counting as ten. Where there are fewer schools, all of them.
 * @param perCounty schools to be drawn in each county; two a stratum are drawn all the same
 */
export function usualSizes(
  schools: readonly FrameSchool[],
  perCounty: number = parameters.drawnInCounty.value,
): ReadonlyMap<string, number> {
  const counties = new Map<string, FrameSchool[]>();
  for (const school of schools) {
    const those = counties.get(school.county);
    if (those) those.push(school);
    else counties.set(school.county, [school]);
  }
  const sizes = [...counties.values()].map((those) =>
    sizesOf(those, 'proportional', perCounty, NOTHING_EXPECTED),
  );
  return new Map(sizes.flatMap((each) => [...each]));
}
const NOTHING_EXPECTED: ExpectedOf = { A: UNKNOWN, B: UNKNOWN, C: UNKNOWN };

/**
 * Schools shared out among the strata by what these weigh, two at least in each and no more than there are.
 * @param schools of a province, or of one county
 * @param total schools to be drawn in all; two a stratum are drawn all the same
 */
export function sizesOf(
  schools: readonly FrameSchool[],
  allocation: Allocation,
  total: number,
  expected: ExpectedOf,
): ReadonlyMap<string, number> {
  const shares = [...byStratum(schools)].map(([id, those]): Share => ({
    id,
    least: Math.min(parameters.drawnInStratum.value, those.length),
    most: those.length,
    weight: weightOf(allocation, those, expected),
  }));
  const fewest = shares.reduce((sum, { least }) => sum + least, 0);
  return allocate(Math.min(schools.length, Math.max(fewest, total)), shares);
}
