import { missing } from '#lib/api/missing.ts';
import { call } from '#lib/api/call.ts';
import { inspectedProvincesOf } from '#lib/session/roles.ts';
import { session } from '#lib/session/session.svelte.ts';

export async function load({ parent }) {
  await parent();
  const [own] = session.me ? inspectedProvincesOf(session.me) : [];
  if (!own) missing();
  return { list: await call('listRounds', { params: { province: own.org } }) };
}
