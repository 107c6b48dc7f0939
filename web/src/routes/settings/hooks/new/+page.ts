import { missing } from '#lib/api/missing.ts';
import { hookOrgsOf } from '#lib/session/roles.ts';
import { session } from '#lib/session/session.svelte.ts';

/** For the organisation in the address, if it is one that the reader looks after. */
export async function load({ url, parent }) {
  await parent();
  const orgs = session.me ? hookOrgsOf(session.me) : [];
  const named = url.searchParams.get('org') ?? orgs[0]?.org;
  const org = orgs.find((each) => each.org === named)?.org;
  if (!org) missing();
  return { org };
}
