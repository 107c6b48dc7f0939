import { parameters } from '../parameters.ts';
import { allocate } from './allocate.ts';
import { byStratum } from './read-frame.ts';
import type { FrameSchool } from './frame-school.ts';

/**
 * The sizes of a design where nothing else is decided (SAMPLING §2.5): six schools a county, two at least in a stratum,
 * within a county in proportion to the schools of its strata. Where there are fewer schools, all of them.
 * @param perCounty schools to be drawn in each county; at least two a stratum are drawn all the same
 */
export function usualSizes(
  schools: readonly FrameSchool[],
  perCounty: number = parameters.drawnInCounty.value,
): ReadonlyMap<string, number> {
  const counties = new Map<string, [string, number][]>();
  for (const [stratum, { length, 0: first }] of byStratum(schools)) {
    const county = first?.county ?? '';
    counties.set(county, [...(counties.get(county) ?? []), [stratum, length]]);
  }
  return new Map(
    [...counties.values()].flatMap((strata) => {
      const shares = strata.map(([id, most]) => {
        const least = Math.min(parameters.drawnInStratum.value, most);
        return { id, least, most, weight: BigInt(most) };
      });
      const all = shares.reduce((sum, { most }) => sum + most, 0);
      const fewest = shares.reduce((sum, { least }) => sum + least, 0);
      return [...allocate(Math.min(all, Math.max(fewest, perCounty)), shares)];
    }),
  );
}
