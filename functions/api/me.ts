import type { Handler } from '../asked.ts';

/** Who is signed in, at which organisations with which roles today, and whom their county calls when harm is found. */
export const me: Handler<'me'> = async ({ actor, today, store }) => {
  const places = await Promise.all(
    actor.memberships.map(async (membership) => ({
      membership,
      found: await store.org(membership.org),
    })),
  );
  const county = places.map(({ found }) => found?.county).find(Boolean);
  const harmPhones = county === undefined ? undefined : (await store.org(county))?.harmPhones;
  return {
    person: actor.person,
    name: actor.name,
    today,
    memberships: places.map(({ membership: { role, org, classes = [] }, found }) => ({
      role,
      org,
      orgName: found?.name ?? org,
      above: found?.county ?? found?.city ?? '',
      classes: [...classes],
    })),
    ...(harmPhones && { harmPhones }),
  };
};
