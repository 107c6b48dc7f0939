import { publishCalendar, type DemoChild } from '../../functions/demo/index.ts';
import { addDays, civilDate } from '../../functions/domain/calendar.ts';
import { openStore } from '../../functions/store/index.ts';
import { noObjects } from '../../functions/store/objects.ts';
import type { Rows } from '../../functions/store/rows.ts';
import type { Store } from '../../functions/store/store.ts';
import { aTalk } from '../api/given-submissions.ts';
import { places } from '../api/test-house.ts';
import type { Identity } from './an-issuer.ts';
import { begin } from './demo-children.ts';

export interface OneSchool {
  readonly store: Store;
  readonly school: string;
  readonly children: readonly string[];
}

/**
 * A school with children and an admin on a table. The master key wraps nothing: what it does is the cloud's work, and
 * whoever stands in for the cloud answers what it was sent.
 */
export async function oneSchool(
  rows: Rows,
  begun: readonly DemoChild[],
  { issuer, subject }: Identity,
  now: () => number,
): Promise<OneSchool> {
  const asItIs = (key: Uint8Array) => Promise.resolve(key);
  const store = openStore({
    rows,
    master: { wrap: asItIs, unwrap: asItIs },
    objects: noObjects,
    enqueue: () => Promise.resolve(),
    clock: now,
  });
  const { province, city, county, school } = places;
  await store.addOrg(province, 'everything');
  await store.addOrg(city, province.id);
  await store.addOrg(county, city.id);
  await store.addOrg(school, county.id);
  await publishCalendar(store, province.id);
  const post = { role: 'schoolAdmin', org: school.id, from: '2020-01-01' } as const;
  await store.addMembership(issuer, subject, 'P-admin', '管理员', post);
  const children: string[] = [];
  for (const child of begun) children.push(await begin(child, school.id, store));
  return { store, school: school.id, children };
}

/** The n-th talk with a child, of three hundred characters, held the day before. */
export function talkBody(n: number, now: number): object {
  const at = addDays(civilDate(now), -1);
  return aTalk(n, { content: '说'.repeat(300) }, { at });
}
