import { parameters } from '../parameters.ts';
import { schoolTypes, type SchoolType } from './school-types.ts';

/** A type with fewer schools in a county is merged. */
const FEWEST = parameters.stratumSchools.value;

/**
 * The stratum of each school type in a county (SAMPLING §2.5): a type with fewer than four schools goes
 * into the next one, and where it is the last into the one before it; who has none before it stays by itself. A merged
 * stratum has the name of the type it went into.
 * @param counts schools of each type in the county
 */
export function strataOf(
  county: string,
  counts: ReadonlyMap<SchoolType, number>,
): ReadonlyMap<SchoolType, string> {
  const strata: { last: SchoolType; types: SchoolType[]; schools: number }[] = [];
  let begun: { types: SchoolType[]; schools: number } = { types: [], schools: 0 };
  for (const type of schoolTypes) {
    const schools = begun.schools + (counts.get(type) ?? 0);
    const types = [...begun.types, type];
    if (schools < FEWEST) begun = { types, schools };
    else {
      strata.push({ last: type, types, schools });
      begun = { types: [], schools: 0 };
    }
  }
  const before = strata.at(-1);
  if (before) before.types.push(...begun.types);
  else strata.push({ last: lastOf(counts), ...begun });
  return new Map(
    strata.flatMap(({ last, types }) => types.map((type) => [type, `${county}${last}`] as const)),
  );
}

/** The last type that has a school at all. */
function lastOf(counts: ReadonlyMap<SchoolType, number>): SchoolType {
  return schoolTypes.findLast((type) => (counts.get(type) ?? 0) > 0) ?? 'C';
}

/** Schools with their strata, which are known when all schools of a county are. */
export function placed<School extends { readonly county: string; readonly schoolType: SchoolType }>(
  schools: readonly School[],
): (School & { readonly stratum: string })[] {
  const counties = new Map<string, Map<SchoolType, number>>();
  for (const { county, schoolType } of schools) {
    const counts = counties.get(county) ?? new Map<SchoolType, number>();
    counties.set(county, counts.set(schoolType, (counts.get(schoolType) ?? 0) + 1));
  }
  const strata = new Map(
    [...counties].map(([county, counts]) => [county, strataOf(county, counts)]),
  );
  return schools.map((school) => {
    const stratum = strata.get(school.county)?.get(school.schoolType) ?? school.county;
    return { ...school, stratum };
  });
}
