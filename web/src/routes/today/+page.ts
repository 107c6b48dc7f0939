import { redirect } from '@sveltejs/kit';
import { call } from '#lib/api/call.ts';
import { seeAllChildren } from '#lib/kept/kept-lists.ts';
import {
  areasOf,
  countiesOf,
  firstPageOf,
  runningSchoolsOf,
  schoolsOf,
} from '#lib/session/roles.ts';
import { session } from '#lib/session/session.svelte.ts';

export async function load({ parent }) {
  await parent();
  const { me } = session;
  const nothing = {
    lists: [],
    figures: [],
    staff: [],
    digests: [],
    weeks: [],
    findings: [],
    copied: false,
  };
  if (!me) return nothing;
  if (firstPageOf(me) !== '/today') redirect(307, firstPageOf(me));
  const seen = await seeAllChildren(me);
  const copied = seen.some((each) => each.copied);
  // Figures are never on a device; beside a copy there are none.
  const areas = copied ? [] : areasOf(me);
  const counties = copied ? [] : countiesOf(me);
  const schools = copied ? [] : runningSchoolsOf(me);
  const worksAt = copied ? [] : schoolsOf(me);
  const [figures, staff, digests, weeks, findings] = await Promise.all([
    Promise.all(areas.map(({ org }) => call('readFigures', { params: { area: org } }))),
    Promise.all(schools.map(({ org }) => call('listStaff', { params: { school: org } }))),
    Promise.all(schools.map(({ org }) => call('readDigest', { params: { school: org } }))),
    Promise.all(counties.map(({ org }) => call('readCountyDigest', { params: { county: org } }))),
    Promise.all(worksAt.map(({ org }) => waitedFor(org))),
  ]);
  return {
    lists: seen.map(({ list }) => list),
    figures,
    staff,
    digests,
    weeks,
    findings: findings.flat(),
    copied,
  };
}

/** What the county waits for; a line that breaks here must not cost anybody their day. */
async function waitedFor(school: string) {
  const asked = { params: { school }, query: { waitedFor: 'yes' } } as const;
  return call('schoolFindings', asked).catch(() => []);
}
