import { parameters } from '../parameters.ts';
import { allocate, type Share } from './allocate.ts';
import type { FrameSchool } from './frame-school.ts';
import { byStratum } from './read-frame.ts';

const FLOOR = parameters.frameFloor.value;

/**
 * The sizes of a design where nothing else is decided (SAMPLING §2.5): six schools a county, two at least in a stratum,
 * within a county in proportion to children, a small school counting as ten. Where there are fewer schools, all of them.
 * @param perCounty schools to be drawn in each county; two a stratum are drawn all the same
 */
export function usualSizes(
  schools: readonly FrameSchool[],
  perCounty: number = parameters.drawnInCounty.value,
): ReadonlyMap<string, number> {
  const counties = new Map<string, Share[]>();
  for (const [id, those] of byStratum(schools)) {
    const county = those[0]?.county ?? '';
    const [least, most] = [Math.min(parameters.drawnInStratum.value, those.length), those.length];
    const share = { id, least, most, weight: childrenOf(those) };
    counties.set(county, [...(counties.get(county) ?? []), share]);
  }
  return new Map([...counties.values()].flatMap((shares) => [...sizesIn(shares, perCounty)]));
}

function sizesIn(shares: readonly Share[], perCounty: number): ReadonlyMap<string, number> {
  const fewest = shares.reduce((sum, { least }) => sum + least, 0);
  const all = shares.reduce((sum, { most }) => sum + most, 0);
  return allocate(Math.min(all, Math.max(fewest, perCounty)), shares);
}

function childrenOf(schools: readonly FrameSchool[]): bigint {
  return schools.reduce((sum, { childCount }) => sum + BigInt(Math.max(FLOOR, childCount)), 0n);
}
