import { seeAllChildren } from '#lib/kept/kept-lists.ts';
import { session } from '#lib/session/session.svelte.ts';

/** The children about whom something can be written; without the network, one’s own. */
export async function load({ parent }) {
  await parent();
  const seen = session.me ? await seeAllChildren(session.me) : [];
  const copy = seen.find(({ copied }) => copied);
  return { rows: seen.flatMap(({ list }) => list.children), copiedAt: copy?.list.asOf };
}
