import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { routes, type Route, type RouteName } from '../../functions/table.ts';
import { canary } from './any-body.ts';
import { furnished, type World } from './a-world.ts';
import { goodRequests, type Good } from './good-requests.ts';
import { ISSUER, type TestHouse } from './test-house.ts';

const names = Object.keys(routes) as RouteName[];
const rows: Record<string, Route> = routes;
const closed = names.filter((name) => rows[name]?.verb !== undefined);
const posts = closed.filter((name) => rows[name]?.method === 'POST');

let house: TestHouse;
let world: World;
let begin: () => unknown;
beforeAll(async () => {
  const made = await furnished('ours');
  ({ house, begin } = made);
  [world] = made.worlds;
});
beforeEach(() => void begin());

type Answer = Awaited<ReturnType<TestHouse['ask']>>;
/** Answers each good request of a route, each beginning where the world was made. */
async function eachOf(name: RouteName, judge: (good: Good, answer: Answer) => unknown) {
  for (const good of goodRequests(world)[name]) {
    begin();
    await judge(good, await ask(name, good));
  }
}
const ask = (name: RouteName, { who, ...sent }: Good) => house.ask(who, name, sent);
const bare = ({ status, text, headers }: Answer) => [
  status,
  text.replace(/request-\d+/, 'R'),
  headers,
];

/** What every answer says to the browser, whatever else it says. */
const headers = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'Content-Security-Policy': expect.stringMatching(
    /^default-src 'none';.*frame-ancestors 'none'/,
  ) as string,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': expect.stringMatching(
    /^max-age=63072000; includeSubDomains$/,
  ) as string,
  'Cross-Origin-Resource-Policy': 'same-origin',
};
function expectGuarded(answer: Answer): void {
  expect(answer.headers).toMatchObject(headers);
  const said = Object.keys(answer.headers).map((name) => name.toLowerCase());
  expect(said.filter((name) => /^access-control-|^set-cookie|^server$|powered/.test(name))).toEqual(
    [],
  );
}

describe.each(names)('%s', (name) => {
  it('as the pages ask it is answered 200, kept nowhere and shown in no frame', async () => {
    await eachOf(name, (good, answer) => {
      expect([good, answer.status, answer.status === 200 ? '' : answer.text]).toEqual([
        good,
        200,
        '',
      ]);
      expectGuarded(answer);
    });
  });

  it('is guarded alike where it is refused, and where it fails', async () => {
    const [good = {}] = goodRequests(world)[name];
    const nowhere = Object.keys(good.params ?? {}).map((param) => [param, 'nowhere']);
    const refusals = [
      await ask(name, { ...good, params: Object.fromEntries(nowhere) as Record<string, string> }),
      await house.ask(undefined, name, good),
      await house.ask(good.who, name, { ...good, body: '{' }),
    ];
    for (const each of refusals) expectGuarded(each);
    const whole = { ...house.store };
    const broken = () => Promise.reject(new Error(canary.name));
    Object.assign(house.store, { orgsBelow: broken, account: broken, openRound: broken });
    const failed = await ask(name, good);
    Object.assign(house.store, whole);
    expect(failed.text).not.toContain(canary.name);
    expect([failed.status, failed.text]).toEqual([500, expect.stringContaining('our-fault')]);
    expectGuarded(failed);
  });
});

/**
 * What was done: lines of the access log tell that somebody has asked, and a ledger that was only judged is kept for a day
 * each time it is sent. What is sealed is sealed anew and cannot be compared; its keys can.
 */
const effects = () =>
  house.table
    .all()
    .filter(
      ({ pk, job }) => !/^[LR]#/.test(pk) && !(JSON.stringify(job) ?? '').includes('"judged"'),
    )
    .map((row) => Object.entries(row).filter(([, value]) => !(value instanceof Uint8Array)));

const isRemoval = ({ body }: Good) => JSON.stringify(body)?.includes('removed');

describe.each(posts)('%s, sent twice', (name) => {
  it('has one effect, and is answered as the first time or told what stands there', async () => {
    await eachOf(name, async (good, first) => {
      expect(first.status).toBe(200);
      const before = effects();
      const queued = new Set(house.messages.map((each) => JSON.stringify(each)));
      house.clock.now += 60_000;
      const again = await ask(name, good);
      expect([good, [200, 409, isRemoval(good) ? 404 : 200]]).toEqual([
        good,
        expect.arrayContaining([again.status]),
      ]);
      expect(effects()).toEqual(before);
      // A message may come again, in case the first was lost: a job has one effect however often it is delivered.
      const anew = house.messages.filter((each) => !queued.has(JSON.stringify(each)));
      expect([good, anew]).toEqual([good, []]);
    });
  });
});

describe.each(closed)('%s, once the right has ended', (name) => {
  it('is as if there were nothing from the next morning on, with the token that still holds', async () => {
    for (const good of goodRequests(world)[name]) {
      if (good.who === 'before' || name === 'me') continue;
      begin();
      const dead = (await ended(good.who ?? '')) && (await ask(name, good));
      const never = await house.ask('nobody', name, good);
      expect([good, bare(dead)]).toEqual([good, bare(never)]);
      expect(dead.status).toBe(404);
    }
  });
});

/** Ends all memberships of an account, before the day of any record: what was due until then may come late. */
async function ended(who: string): Promise<true> {
  const account = await house.store.account(ISSUER, who);
  for (const membership of account?.memberships ?? [])
    await house.account(who, membership.role, membership.org, {
      ...membership,
      until: '2026-11-10',
    });
  return true;
}
