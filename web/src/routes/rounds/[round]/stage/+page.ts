import { missing } from '#lib/api/missing.ts';
import { call } from '#lib/api/call.ts';
import { inspectedProvincesOf } from '#lib/session/roles.ts';
import { session } from '#lib/session/session.svelte.ts';

export async function load({ params, parent }) {
  await parent();
  const [own] = session.me ? inspectedProvincesOf(session.me) : [];
  if (!own) missing();
  const at = { province: own.org, round: params.round };
  return { round: await call('openRound', { params: at }) };
}
