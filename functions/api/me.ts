import type { Handler } from '../asked.ts';

/** Who is signed in, and at which organisations with which roles today. */
export const me: Handler<'me'> = async ({ actor, today, store }) => ({
  person: actor.person,
  name: actor.name,
  today,
  memberships: await Promise.all(
    actor.memberships.map(async ({ role, org, classes = [] }) => {
      const found = await store.org(org);
      return {
        role,
        org,
        orgName: found?.name ?? org,
        above: found?.county ?? found?.city ?? '',
        classes: [...classes],
      };
    }),
  ),
});
