import { redirect } from '@sveltejs/kit';
import { call } from '#lib/api/call.ts';
import { seeAllChildren } from '#lib/kept/kept-lists.ts';
import { areasOf, firstPageOf, runningSchoolsOf } from '#lib/session/roles.ts';
import { session } from '#lib/session/session.svelte.ts';

export async function load({ parent }) {
  await parent();
  const { me } = session;
  if (!me) return { lists: [], figures: [], staff: [], copied: false };
  if (firstPageOf(me) !== '/today') redirect(307, firstPageOf(me));
  const seen = await seeAllChildren(me);
  const copied = seen.some((each) => each.copied);
  // Figures are never on a device; beside a copy there are none.
  const areas = copied ? [] : areasOf(me);
  const schools = copied ? [] : runningSchoolsOf(me);
  const [figures, staff] = await Promise.all([
    Promise.all(areas.map(({ org }) => call('readFigures', { params: { area: org } }))),
    Promise.all(schools.map(({ org }) => call('listStaff', { params: { school: org } }))),
  ]);
  return { lists: seen.map(({ list }) => list), figures, staff, copied };
}
