import { holding } from '../domain/access.ts';
import type { Handler } from '../asked.ts';

/** Who works at a school today, to be chosen as care person or visitor. */
export const listStaff: Handler<'listStaff'> = async ({ params, store, today }) => {
  const staff = await store.staffOf(params.school);
  const here = staff
    .map(({ person, name, memberships }) => ({ person, name, held: holding(memberships, today) }))
    .filter(({ held }) => held.length > 0);
  return {
    school: params.school,
    staff: here.map(({ person, name, held }) => ({
      person,
      name,
      roles: held.map(({ role }) => role),
      classes: held.flatMap(({ classes = [] }) => [...classes]),
    })),
  };
};
