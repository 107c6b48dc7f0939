import { missing } from '#lib/api/missing.ts';
import { call } from '#lib/api/call.ts';
import { hookOrgsOf } from '#lib/session/roles.ts';
import { session } from '#lib/session/session.svelte.ts';

/** The hooks of the organisation in the address, or of the first that the reader looks after. */
export async function load({ url, parent }) {
  await parent();
  const orgs = session.me ? hookOrgsOf(session.me) : [];
  const org = url.searchParams.get('org') ?? orgs[0]?.org;
  if (!org) missing();
  return {
    list: await call('listHooks', { params: { org } }),
    orgs: orgs.map((each) => ({ key: each.org, words: each.orgName })),
  };
}
