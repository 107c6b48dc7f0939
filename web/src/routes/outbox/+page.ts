import { readDrafts } from '#lib/form/draft.ts';
import { session } from '#lib/session/session.svelte.ts';

export async function load({ parent }) {
  await parent();
  return { drafts: session.me ? await readDrafts(session.me.person) : [] };
}
