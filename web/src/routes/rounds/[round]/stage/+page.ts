import { error } from '@sveltejs/kit';
import { call } from '#lib/api/call.ts';
import { inspectedProvincesOf } from '#lib/session/roles.ts';
import { session } from '#lib/session/session.svelte.ts';

export async function load({ params, parent }) {
  await parent();
  const [own] = session.me ? inspectedProvincesOf(session.me) : [];
  if (!own) error(404, { message: 'not-found', code: 'not-found', request: '' });
  const at = { province: own.org, round: params.round };
  return { round: await call('openRound', { params: at }) };
}
