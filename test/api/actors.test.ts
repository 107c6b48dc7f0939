import { createHmac } from 'node:crypto';
import {
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWK,
} from 'jose';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documents } from '../../functions/documents/index.ts';
import { handlers } from '../../functions/api/index.ts';
import { httpHandler, type HttpHandler, type LogLine } from '../../functions/http.ts';
import { routes, type Route, type RouteName } from '../../functions/table.ts';
import { tokenVerifier } from '../../functions/verify-token.ts';
import { canaries } from './any-body.ts';
import { furnished, othersSecrets, type World } from './a-world.ts';
import { goodRequests } from './good-requests.ts';
import { event, ISSUER, type TestHouse } from './test-house.ts';

const names = Object.keys(routes) as RouteName[];
const rows: Record<string, Route> = routes;
const closed = names.filter((name) => rows[name]?.verb !== undefined);
const AUDIENCE = 'guanai-api';
const now = () => Math.floor(Date.now() / 1000);
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

let house: TestHouse;
let world: World;
let begin: () => unknown;
let handler: HttpHandler;
let own: { publicKey: CryptoKey; privateKey: CryptoKey };
let other: typeof own;
let open: JWK;
const lines: LogLine[] = [];
beforeAll(async () => {
  const made = await furnished('ours', 'away');
  ({ house, begin } = made);
  [world] = made.worlds;
  own = await generateKeyPair('RS256', { extractable: true });
  other = await generateKeyPair('RS256', { extractable: true });
  open = { ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const verify = tokenVerifier(ISSUER, AUDIENCE, createLocalJWKSet({ keys: [open] }));
  const { store } = house;
  const log = (line: LogLine) => lines.push(line);
  handler = httpHandler(handlers, () => ({
    store,
    documents,
    now: () => house.clock.now,
    verify,
    log,
  }));
});
beforeEach(() => void begin());

/** Sends a route’s good request with a token. */
async function ask(name: RouteName, token: string | undefined) {
  const [{ params = {}, query = {}, body } = {}] = goodRequests(world)[name];
  const path = Object.entries(params).reduce(
    (to, [key, value]) => to.replace(`{${key}}`, value),
    String(rows[name]?.path),
  );
  const answer = await handler(event(rows[name]?.method ?? '', path, query, body, token), {});
  const text = (answer.body ?? '').replace(/request-\d+/, 'R');
  return { status: answer.statusCode, text, headers: answer.headers };
}
const whoAsks = (name: RouteName) => goodRequests(world)[name][0]?.who ?? '';
const signed = (who: string, changes: object = {}, key = own.privateKey, header: object = {}) =>
  new SignJWT({ iss: ISSUER, aud: AUDIENCE, sub: who, exp: now() + 600, ...changes })
    .setProtectedHeader({ alg: 'RS256', kid: 'one', ...header })
    .sign(key);

/** Tokens that anybody could come by or make, of somebody who may. */
const bad: Record<string, (who: string) => Promise<string> | string> = {
  'that has expired': (who) => signed(who, { exp: now() - 600 }),
  'that does not hold yet': (who) => signed(who, { nbf: now() + 600 }),
  'that never ends': (who) => signed(who, { exp: undefined }),
  'of another issuer': (who) => signed(who, { iss: 'https://other.invalid' }),
  'for another audience': (who) => signed(who, { aud: 'other-api' }),
  'that is the site’s ID token': (who) => signed(who, { aud: 'guanai-web', nonce: 'n' }),
  'that is an ID token by what it says': (who) => signed(who, { token_use: 'id' }),
  'of another’s key by the same name': (who) => signed(who, {}, other.privateKey),
  'of a key that nobody knows': (who) => signed(who, {}, other.privateKey, { kid: 'two' }),
  'under a name that no key has': (who) => signed(who, {}, own.privateKey, { kid: 'two' }),
  'of no algorithm': (who) =>
    `${part({ alg: 'none', kid: 'one' })}.${part({ iss: ISSUER, aud: AUDIENCE, sub: who, exp: now() + 600 })}.AA`,
  'sealed with the public key as if it were a secret': async (who) => {
    const body = `${part({ alg: 'HS256', kid: 'one' })}.${part({ iss: ISSUER, aud: AUDIENCE, sub: who, exp: now() + 600 })}`;
    return `${body}.${createHmac('sha256', await exportSPKI(own.publicKey))
      .update(body)
      .digest('base64url')}`;
  },
};

describe.each(closed)('%s', (name) => {
  it('is answered to a token that holds', async () => {
    expect((await ask(name, await signed(whoAsks(name)))).status).toBe(200);
  });

  it('with any other token is answered as with none, and nothing is read or written for it', async () => {
    const nobody = await ask(name, undefined);
    expect([nobody.status, nobody.text]).toEqual([
      401,
      '{"code":"sign-in-needed","request":"R","detail":{}}',
    ]);
    for (const [what, make] of Object.entries(bad)) {
      const token = await make(whoAsks(name));
      const before = { ...house.meter };
      expect([what, await ask(name, token)]).toEqual([what, nobody]);
      expect([what, house.meter]).toEqual([what, before]);
    }
  });
});

/** Everybody with some office, and somebody with none: what each is told of a world that is not theirs. */
const strangers = ['admin', 'teacher', 'officer', 'watcher', 'province', 'operator'].map(
  (who) => `away-${who}`,
);

it('nothing of a child leaves for whoever may not see it: no answer, log line, message or name of a file', async () => {
  const personal = [...canaries, ...othersSecrets];
  const leaked = (where: string, text: string) =>
    personal.filter((secret) => text.includes(secret)).map((secret) => `${where}: ${secret}`);
  const found: string[] = [];
  for (const name of closed)
    for (const who of [...strangers, 'nobody', undefined])
      for (const { who: _, ...sent } of goodRequests(world)[name]) {
        if (name === 'me') continue;
        const { status, text, headers } = await house.ask(who, name, sent);
        expect([name, who, status]).toEqual([name, who, who === undefined ? 401 : 404]);
        found.push(...leaked(`${name} for ${who}`, text + JSON.stringify(headers)));
      }
  for (const name of names)
    for (const { who, ...sent } of goodRequests(world)[name]) {
      begin();
      const { body, text } = await house.ask(who, name, sent);
      if (rows[name]?.class === 'open') found.push(...leaked(`${name} for anybody`, text));
      const { fileName = '' } = body as { fileName?: string };
      if (name !== 'startImport' && name !== 'readImport' && name !== 'confirmImport')
        found.push(...leaked(`${name}, name of the file`, fileName));
      found.push(...leaked(`${name}, queue`, JSON.stringify(house.messages)));
      found.push(...leaked(`${name}, names of objects`, [...house.objects.keys()].join()));
      await house.work();
    }
  const posted = house.posted.map((out) => ({ ...out, body: String(out.body) }));
  // Where a hook lies is its school’s own affair, and is told to nobody else.
  found.push(...leaked('hooks', JSON.stringify(posted.map(({ body }) => body))));
  found.push(...leaked('log', JSON.stringify([...lines, ...house.lines])));
  found.push(
    ...leaked('keys', JSON.stringify(house.table.all().map(({ pk, sk }) => `${pk} ${sk}`))),
  );
  expect(found).toEqual([]);
});
