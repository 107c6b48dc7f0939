import { mondayOf } from '../domain/digest.ts';
import { Problem } from '../domain/problem.ts';
import { countyDigest, type SchoolWeek } from '../domain/reports/county-digest.ts';
import { inParallel } from '../in-parallel.ts';
import type { Handler } from '../asked.ts';

/** How this week began in a county, from the digests of its schools. */
export const readCountyDigest: Handler<'readCountyDigest'> = async ({ params, store, today }) => {
  const week = mondayOf(today);
  const [county, schools] = await Promise.all([
    store.org(params.county),
    store.orgsBelow(params.county),
  ]);
  if (county?.kind !== 'county') throw new Problem('not-found');
  const found = await inParallel(schools, ({ id }) => store.digest(id, week));
  const digests = found.filter((digest) => digest !== undefined);
  const { duties, most, improved } = countyDigest(digests);
  const names = new Map(schools.map(({ id, name }) => [id, name]));
  const named = (weeks: readonly SchoolWeek[]) =>
    weeks.map((each) => ({ ...each, name: names.get(each.school) ?? each.school }));
  return {
    county: county.id,
    countyName: county.name,
    week,
    duties: { ...duties },
    most: named(most),
    improved: named(improved),
    ...(digests.length > 0 && { asOf: Math.max(...digests.map(({ asOf }) => asOf)) }),
  };
};
