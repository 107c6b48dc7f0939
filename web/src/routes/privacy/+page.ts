import { call } from '#lib/api/call.ts';
import { readingsAsked } from '#lib/privacy/readings-asked.ts';
import { watchedCountiesOf } from '#lib/session/roles.ts';
import { session } from '#lib/session/session.svelte.ts';

export async function load({ url, parent }) {
  await parent();
  const { me } = session;
  const counties = (me ? watchedCountiesOf(me) : []).map(({ org, orgName }) => ({
    key: org,
    words: orgName,
  }));
  const county = url.searchParams.get('county') ?? counties[0]?.key;
  const asked = county ? readingsAsked(county, url.searchParams) : undefined;
  return { counties, asked, month: asked && (await call('countyReadings', asked)) };
}
