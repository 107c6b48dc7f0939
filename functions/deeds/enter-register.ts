import type { CivilDate } from '../domain/calendar.ts';
import {
  orgChanges,
  orgProblems,
  personChanges,
  personProblems,
  readRegister,
  type OrgChange,
  type PersonChange,
  type RegisterProblem,
} from '../domain/register/index.ts';
import { inParallel } from '../in-parallel.ts';
import type { Documents } from '../documents/documents.ts';
import type { Store } from '../store/store.ts';
import { knownRegister } from './known-register.ts';

export interface RegisterOrder {
  readonly workbook: Uint8Array;
  /** Of whom a blank cell speaks; empty where there is none. */
  readonly issuer: string;
  readonly write: boolean;
}
export interface EnteredRegister {
  readonly problems: readonly RegisterProblem[];
  readonly orgs: readonly OrgChange[];
  readonly people: readonly PersonChange[];
  readonly written: boolean;
}

/**
 * Holds a workbook of organisations and people against the register, and enters it where that is asked for and nothing is
 * wrong: all rows are judged before the first is written. Rows that change nothing are written too, so that a run that
 * was cut short is mended by the next.
 * @throws Problem workbook-unreadable, workbook-too-large
 */
export async function enterRegister(
  { workbook, issuer, write }: RegisterOrder,
  { store, documents, today }: { store: Store; documents: Documents; today: CivilDate },
): Promise<EnteredRegister> {
  const read = readRegister(await documents.readWorkbook(workbook), issuer, today);
  const { orgs, people, faulty } = read;
  const above = orgs.map(({ parent }) => parent).filter(Boolean);
  const ids = new Set([...orgs.map(({ id }) => id), ...above]);
  const known = await knownRegister(store, [...ids], people);
  const kinds = new Map([...known.orgs.values(), ...orgs].map(({ id, kind }) => [id, kind]));
  const problems = [
    ...read.problems,
    ...orgProblems(orgs, known.orgs, faulty),
    ...personProblems(people, {
      kindOf: (id) => kinds.get(id),
      account: known.account,
      faulty,
    }),
  ];
  if (problems.length > 0) return { problems, orgs: [], people: [], written: false };
  const changes = {
    orgs: orgChanges(orgs, known.orgs),
    people: personChanges(people, known.account),
  };
  if (write) await enter(changes, store);
  return { problems, ...changes, written: write };
}

/** Organisations first: the key with which a name is sealed is that of the county above the post. */
async function enter(
  { orgs, people }: Pick<EnteredRegister, 'orgs' | 'people'>,
  store: Store,
): Promise<void> {
  for (const kind of ['province', 'city', 'county', 'school'])
    await inParallel(
      orgs.filter(({ org }) => org.kind === kind),
      ({ org, parent }) => store.addOrg(org, parent),
    );
  await inParallel(people, ({ issuer, subject, person, name, membership }) =>
    store.addMembership(issuer, subject, person, name, membership),
  );
}
