import { call } from '#lib/api/call.ts';
import { seeAllChildren } from '#lib/kept/kept-lists.ts';
import { countiesOf } from '#lib/session/roles.ts';
import { session } from '#lib/session/session.svelte.ts';

export async function load({ parent }) {
  await parent();
  const { me } = session;
  if (!me) return { lists: [], figures: [], copied: false };
  const seen = await seeAllChildren(me);
  const copied = seen.some((each) => each.copied);
  // Figures are never on a device; beside a copy there are none.
  const counties = copied ? [] : countiesOf(me);
  const figures = await Promise.all(
    counties.map(({ org }) => call('readFigures', { params: { county: org } })),
  );
  return { lists: seen.map(({ list }) => list), figures, copied };
}
