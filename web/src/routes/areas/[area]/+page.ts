import { call } from '#lib/api/call.ts';
import { answersFor } from '#lib/session/roles.ts';
import { session } from '#lib/session/session.svelte.ts';

export async function load({ params, url, parent }) {
  await parent();
  const school = url.searchParams.get('school');
  if (school) return { school: await call('schoolFigures', { params: { school } }) };
  const area = await call('readFigures', { params: { area: params.area } });
  // Up again only as far as the reader answers for.
  const isOwn = session.me !== undefined && answersFor(session.me, area.id);
  return { area, back: isOwn || !area.above ? undefined : `/areas/${area.above}` };
}
