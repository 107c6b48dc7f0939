import { call } from '#lib/api/call.ts';
import { operatedProvincesOf } from '#lib/session/roles.ts';
import { session } from '#lib/session/session.svelte.ts';

export async function load({ parent }) {
  await parent();
  const { me } = session;
  const [province] = me ? operatedProvincesOf(me) : [];
  return { list: province && (await call('listJobs', { params: { province: province.org } })) };
}
