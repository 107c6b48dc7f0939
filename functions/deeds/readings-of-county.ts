import { inParallel } from '../in-parallel.ts';
import type { Account, Org, Reading, Store } from '../store/store.ts';

/** A person, and where that person works. */
export interface Worker extends Account {
  readonly works: readonly { readonly role: string; readonly orgName: string }[];
}

/**
 * What was read of a county in a month. The log lies with its readers, so everyone is asked who has or had a place at
 * the county, at one of its schools or above it: nobody else can have seen anything of it. What they read elsewhere
 * stays out.
 */
export async function readingsOfCounty(
  county: Org,
  month: string,
  store: Store,
): Promise<{ readonly workers: ReadonlyMap<string, Worker>; readonly readings: Reading[] }> {
  const schools = await store.orgsBelow(county.id);
  const places = new Set([county.id, ...schools.map(({ id }) => id)]);
  const above = await inParallel([county.city ?? '', county.province ?? ''], (id) => store.org(id));
  const orgs = [county, ...schools, ...above.flatMap((org) => org ?? [])];
  const workers = united(
    await inParallel(orgs, async (org) =>
      (await store.staffOf(org.id)).map((account) => workerAt(org, account)),
    ),
  );
  const lines = await inParallel([...workers.keys()], (person) => store.readingsBy(person, month));
  const readings = lines
    .flat()
    .filter(({ school, county: read }) => places.has(school ?? read ?? ''));
  return { workers, readings };
}

function workerAt({ name: orgName }: Org, account: Account): Worker {
  return { ...account, works: account.memberships.map(({ role }) => ({ role, orgName })) };
}

/** One entry a person, with all places found. */
function united(found: readonly Worker[][]): Map<string, Worker> {
  const people = new Map<string, Worker>();
  for (const worker of found.flat()) {
    const works = [...(people.get(worker.person)?.works ?? []), ...worker.works];
    people.set(worker.person, { ...worker, works });
  }
  return people;
}
