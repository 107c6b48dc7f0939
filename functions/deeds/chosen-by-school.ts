import { Problem } from '../domain/problem.ts';
import { inParallel } from '../in-parallel.ts';
import type { Org, Store } from '../store/store.ts';
import type { FindingChosen } from '../wire.ts';

/**
 * The chosen findings by school.
 * @throws Problem not-found, before anything is moved, when a school lies elsewhere
 */
export async function chosenBySchool(
  county: string,
  chosen: readonly FindingChosen[],
  store: Store,
) {
  const ids = [...new Set(chosen.map(({ school }) => school))];
  return inParallel(ids, async (id): Promise<{ school: Org; chosen: FindingChosen[] }> => {
    const school = await store.org(id);
    if (school?.kind !== 'school' || school.county !== county) throw new Problem('not-found');
    return { school, chosen: chosen.filter((each) => each.school === id) };
  });
}
