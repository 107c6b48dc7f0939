import { Problem } from '../domain/problem.ts';
import { canBeFramed } from '../domain/sampling/index.ts';
import { inParallel } from '../in-parallel.ts';
import type { Org, Store } from '../store/store.ts';
import { countiesUnder } from './schools-under.ts';

/** So many schools are named: enough to begin with. */
const NAMED = 10;

/**
 * Looks through a province’s register before its freezing is asked for, so that nobody confirms what must fail.
 * @throws Problem register-faulty, with the schools that no frame can hold: without a code, with one that another has
 *   too, or of a kind that belongs to no type
 */
export async function refuseFaultyRegister(province: string, store: Store): Promise<void> {
  const org = await store.org(province);
  const counties = org ? await countiesUnder(org, store) : [];
  const below = (await inParallel(counties, (county) => store.orgsBelow(county))).flat();
  const schools = below.filter(({ kind }) => kind === 'school');
  const times = new Map<string, number>();
  for (const { code = '' } of schools) times.set(code, (times.get(code) ?? 0) + 1);
  const isFaulty = ({ code = '', sort = '' }: Org) =>
    !canBeFramed(code, sort) || times.get(code) !== 1;
  const faulty = schools.filter(isFaulty).map(({ name }) => name);
  if (faulty.length > 0)
    throw new Problem('register-faulty', { schools: faulty.slice(0, NAMED), n: faulty.length });
}
