import { chanceOf } from './chance.ts';
import { demoAccounts } from './demo-accounts.ts';
import { surnames, teachersNames } from './name-parts.ts';

/** Somebody who works at a school and signs what is entered there. */
export interface StaffMember {
  readonly person: string;
  readonly name: string;
}

const known = demoAccounts();

/** The school's admin. */
export function adminOf(school: string, seed: number): StaffMember {
  const account = known.find(({ memberships }) =>
    memberships.some(({ role, org }) => role === 'schoolAdmin' && org === school),
  );
  return account ?? member(`${school}-admin`, seed);
}

/** The class teacher, who stays with a class for as long as it is at the school. */
export function teacherOf(
  school: string,
  grade: number,
  classNo: number,
  seed: number,
): StaffMember {
  const place = `${grade}-${classNo}`;
  const account = known.find(({ memberships }) =>
    memberships.some(({ org, classes }) => org === school && classes?.includes(place)),
  );
  return account ?? member(`${school}-t${place}`, seed);
}

/** A person's name follows from the person's id. */
function member(person: string, seed: number): StaffMember {
  const chance = chanceOf(seed, 'staff', person);
  return { person, name: chance.pick(surnames) + chance.pick(teachersNames) };
}
