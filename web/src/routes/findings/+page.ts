import { redirect } from '@sveltejs/kit';
import { call } from '#lib/api/call.ts';
import { countiesOf, schoolsOf } from '#lib/session/roles.ts';
import { session } from '#lib/session/session.svelte.ts';
import { findingsLink, schoolFindingsLink } from '#lib/words/links.ts';

/** Findings of a county or, where none is named, of a school; without either, of the reader's own. */
export async function load({ url, parent }) {
  await parent();
  const { me } = session;
  const named = (name: string) => url.searchParams.get(name) ?? undefined;
  const [county, school, rule] = [named('county'), named('school'), named('rule')];
  if (county !== undefined)
    return { list: await call('listFindings', { params: { county }, query: { rule } }) };
  const own = me && countiesOf(me)[0];
  if (own && school === undefined) redirect(307, findingsLink(own.org));
  const [first] = me ? schoolsOf(me) : [];
  if (first && school === undefined) redirect(307, schoolFindingsLink(first.org));
  const params = { school: school ?? '' };
  return { list: await call('schoolFindings', { params, query: { rule } }) };
}
