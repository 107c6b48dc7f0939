import { byteOrder } from '../byte-order.ts';
import type { FrameSchool } from '../frame-school.ts';
import type { Design } from '../design.ts';
import type { Group } from './estimate.ts';

const PROVINCE = 'province';
/** Everybody. */
const EVERYBODY: Group = { hasSchool: () => true, hasChild: () => true };

/**
 * Whom there is an estimate of, by name: the province, its cities where it has several, its counties, and the domains of the
 * design. A city is the first four digits of its counties’ codes.
 */
export function groupsOf(
  frame: readonly FrameSchool[],
  { domains }: Pick<Design, 'domains'>,
): ReadonlyMap<string, Group> {
  const countyOf = new Map(frame.map(({ unit, county }) => [unit, county]));
  const at = (isIn: (county: string) => boolean): Group => ({
    ...EVERYBODY,
    hasSchool: ({ unit }) => isIn(countyOf.get(unit) ?? ''),
  });
  const { counties, cities } = areasOf(frame);
  const groups = new Map<string, Group>([
    ...(domains?.rates ?? []).map(({ id }): [string, Group] => [
      id,
      { ...EVERYBODY, hasChild: ({ domain }) => domain === id },
    ]),
    ...[...counties].map((county): [string, Group] => [county, at((its) => its === county)]),
    [PROVINCE, EVERYBODY],
  ]);
  if (cities.size > 1)
    for (const city of cities)
      groups.set(
        city,
        at((its) => cityOf(its) === city),
      );
  return new Map([...groups].sort(([a], [b]) => byteOrder(a, b)));
}

/** Names under which there are estimates of areas: no domain may bear one. */
export function areaNames(frame: readonly FrameSchool[]): ReadonlySet<string> {
  const { counties, cities } = areasOf(frame);
  return new Set([PROVINCE, ...counties, ...cities]);
}

function areasOf(frame: readonly FrameSchool[]) {
  const counties = new Set(frame.map(({ county }) => county));
  const cities = new Set([...counties].map(cityOf).filter((city) => city !== undefined));
  return { counties, cities };
}

/** The strata, by their ids. */
export function strataOf(frame: readonly FrameSchool[]): ReadonlyMap<string, Group> {
  const ids = [...new Set(frame.map(({ stratum }) => stratum))].sort(byteOrder);
  return new Map(
    ids.map((id) => [id, { ...EVERYBODY, hasSchool: ({ stratum }) => stratum === id }]),
  );
}

function cityOf(county: string): string | undefined {
  return /^\d{6}$/.test(county) ? `${county.slice(0, 4)}00` : undefined;
}
