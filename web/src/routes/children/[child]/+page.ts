import { call } from '#lib/api/call.ts';
import { Refusal } from '#lib/api/refusal.ts';
import { asksReason } from '#lib/session/roles.ts';
import { session } from '#lib/session/session.svelte.ts';

/** The file itself, or nothing where the reader has to give a reason first. */
export async function load({ params, url, parent }) {
  await parent();
  const who = { school: url.searchParams.get('school') ?? '', child: params.child };
  if (session.me && asksReason(session.me, who.school)) return { who };
  const file = await call('openChild', { params: who, query: {} }).catch((trouble: unknown) => {
    if (trouble instanceof Refusal && trouble.code === 'reason-needed') return undefined;
    throw trouble;
  });
  return { who, file };
}
