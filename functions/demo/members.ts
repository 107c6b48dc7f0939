import type { Membership } from '../domain/access.ts';
import { demoAccounts } from './demo-accounts.ts';
import { largeCounty } from './register.ts';
import type { DemoSchool } from './schools.ts';
import { membershipOf, staffAt } from './staff.ts';

/** Somebody of a school's staff as the register knows them; nobody signs in as one of these. */
export interface DemoMember {
  readonly person: string;
  readonly name: string;
  readonly membership: Membership;
}

/** So many schools of the large county have their staff in the register, the two of the accounts among them. */
const SCHOOLS = 6;

/** The staff of the first schools of the large county, without those who have an account of their own. */
export function demoMembers(schools: readonly DemoSchool[], seed: number): readonly DemoMember[] {
  const known = new Set(demoAccounts().map(({ person }) => person));
  const here = schools.filter(({ org }) => org.county === largeCounty).slice(0, SCHOOLS);
  return here.flatMap((school) =>
    staffAt(school, seed)
      .all.filter(({ person }) => !known.has(person))
      .map((each) => {
        const { person, name } = each;
        return { person, name, membership: membershipOf(each, school.org.id) };
      }),
  );
}
