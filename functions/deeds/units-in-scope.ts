import type { CivilDate } from '../domain/calendar.ts';
import type { Store } from '../store/store.ts';
import { whyOut } from './frame-part.ts';
import { schoolsOfProvince } from './schools-under.ts';

/** The schools of a province that an inspection could draw on a day, by their codes, with their names. */
export async function unitsInScope(
  province: string,
  store: Store,
  today: CivilDate,
): Promise<ReadonlyMap<string, string>> {
  const schools = await schoolsOfProvince(province, store);
  return new Map(
    schools
      .filter((school) => whyOut(school, today) === undefined)
      .map(({ code = '', name }) => [code, name]),
  );
}
