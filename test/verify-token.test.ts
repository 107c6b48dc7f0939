import { createHmac } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import {
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWK,
  type JWTPayload,
} from 'jose';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { issuerKeys } from '../functions/http/issuer-keys.ts';
import { tokenVerifier, type VerifyToken } from '../functions/verify-token.ts';

const issuer = 'https://issuer.invalid';
const audience = 'guanai-api';
const anHour = 3600;
const now = () => Math.floor(Date.now() / 1000);

let own: { publicKey: CryptoKey; privateKey: CryptoKey };
let other: typeof own;
let open: JWK;
let verify: VerifyToken;
beforeAll(async () => {
  own = await generateKeyPair('RS256', { extractable: true });
  other = await generateKeyPair('RS256', { extractable: true });
  open = { ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  verify = tokenVerifier(issuer, audience, createLocalJWKSet({ keys: [open] }));
});

const claims = (changes: object = {}): JWTPayload => ({
  iss: issuer,
  aud: audience,
  sub: 'teacher',
  iat: now(),
  exp: now() + anHour,
  ...changes,
});
const signed = (payload: JWTPayload, key: CryptoKey = own.privateKey, header: object = {}) =>
  new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'one', ...header }).sign(key);
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('Given a token of the issuer for this API', () => {
  it('then whose it is', async () => {
    expect(await verify(`Bearer ${await signed(claims())}`)).toEqual({
      issuer,
      subject: 'teacher',
    });
    const among = await signed(claims({ aud: ['other-api', audience] }));
    expect(await verify(`Bearer ${among}`)).toBeDefined();
  });

  it.each([
    ['in another scheme', (token: string) => `Basic ${token}`],
    ['without a scheme', (token: string) => token],
    ['twice', (token: string) => `Bearer ${token} Bearer ${token}`],
    ['with a line after it', (token: string) => `Bearer ${token}\n`],
    ['with its signature cut off', (token: string) => `Bearer ${token.replace(/[^.]+$/, '')}`],
    ['with one bit of its signature changed', (token: string) => `Bearer ${flipped(token, 2)}`],
    ['with one bit of its claims changed', (token: string) => `Bearer ${flipped(token, 1)}`],
  ])('then nobody, when it comes %s', async (_how, sent) => {
    expect(await verify(sent(await signed(claims())))).toBeUndefined();
  });

  it('then nobody, when nothing is sent', async () => {
    expect(await verify(undefined)).toBeUndefined();
    expect(await verify('')).toBeUndefined();
  });
});

describe('Given a token that the issuer’s key signed', () => {
  const past = now() - anHour;
  it.each<[string, object]>([
    ['of another issuer', { iss: 'https://issuer.invalid.example' }],
    ['of the same issuer with a stroke after it', { iss: `${issuer}/` }],
    ['without an issuer', { iss: undefined }],
    ['for another API', { aud: 'guanai' }],
    ['for the site, as ID tokens are', { aud: 'guanai-web', nonce: 'n' }],
    ['that says it is an ID token, as Cognito does', { token_use: 'id' }],
    ['that says it is an ID token, as Keycloak does', { typ: 'ID' }],
    ['that vouches for another token, as ID tokens do', { at_hash: 'x' }],
    ['for nobody', { aud: undefined }],
    ['for an empty list', { aud: [] }],
    ['that has expired', { exp: past }],
    ['that expires at this moment', { exp: now() }],
    ['that never expires', { exp: undefined }],
    ['that expires at no number', { exp: 'never' as never }],
    ['that begins in the future', { nbf: now() + anHour }],
    ['of no subject', { sub: undefined }],
    ['of an empty subject', { sub: '' }],
    ['of a subject that is no text', { sub: ['teacher'] as never }],
  ])('%s, then nobody', async (_what, changes) => {
    expect(await verify(`Bearer ${await signed(claims(changes))}`)).toBeUndefined();
  });

  it('with a header that must be understood and is not, then nobody', async () => {
    const header = part({ alg: 'RS256', kid: 'one', crit: ['grant'], grant: 'all' });
    const token = await signed(claims());
    expect(await verify(`Bearer ${token.replace(/^[^.]+/, header)}`)).toBeUndefined();
  });
});

describe('Given a token that the issuer’s key did not sign', () => {
  it('but another’s under the same name, then nobody', async () => {
    expect(await verify(`Bearer ${await signed(claims(), other.privateKey)}`)).toBeUndefined();
  });

  it('but by a name that no key of the issuer has, then nobody', async () => {
    const token = await signed(claims(), own.privateKey, { kid: 'two' });
    expect(await verify(`Bearer ${token}`)).toBeUndefined();
  });

  it('but another’s that the token itself brings along, then nobody', async () => {
    const jwk = await exportJWK(other.publicKey);
    for (const header of [{ jwk }, { jku: 'https://evil.invalid/keys' }, { kid: 'two', jwk }]) {
      const token = await signed(claims(), other.privateKey, header);
      expect(await verify(`Bearer ${token}`)).toBeUndefined();
    }
  });

  it.each(['none', 'None', 'NONE', ''])(
    'but nobody, by the algorithm “%s”, then nobody',
    async (alg) => {
      const bare = `${part({ alg, kid: 'one' })}.${part(claims())}`;
      expect(await verify(`Bearer ${bare}.`)).toBeUndefined();
      expect(await verify(`Bearer ${bare}.AA`)).toBeUndefined();
    },
  );

  it('but its public key, taken for a shared secret, then nobody', async () => {
    const body = `${part({ alg: 'HS256', kid: 'one' })}.${part(claims())}`;
    for (const secret of [await exportSPKI(own.publicKey), JSON.stringify(open), open.n ?? '']) {
      const seal = createHmac('sha256', secret).update(body).digest('base64url');
      expect(await verify(`Bearer ${body}.${seal}`)).toBeUndefined();
    }
  });

  it('but chance, then nobody, and never a fault', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.constantFrom('{"alg":"RS256"}', '{"alg":"RS256","kid":1}', '{"alg":"RS256","b64":false}'),
    );
    const some = text.map((each) => Buffer.from(each).toString('base64url'));
    const token = fc.tuple(some, some, some).map((parts) => `Bearer ${parts.join('.')}`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(token, fc.string()), async (sent) => {
        expect(await verify(sent)).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('Given a token that was verified a moment ago', () => {
  const aMinute = 60_000;
  const start = 1_800_000_000_000;
  const until = (end: number) => signed(claims({ iat: start / 1000, exp: end / 1000 }));
  /** A verifier with a clock of its own; `asked` counts how often it wanted a key. */
  const given = (isWithdrawn = () => false) => {
    const set = createLocalJWKSet({ keys: [open] });
    const none = createLocalJWKSet({ keys: [] });
    const at = { now: start, asked: 0 };
    const known = tokenVerifier(
      issuer,
      audience,
      (header, token) => {
        at.asked++;
        return (isWithdrawn() ? none : set)(header, token);
      },
      () => at.now,
    );
    return { at, verify: known };
  };

  it('then it is known again without its key, and one that differs in a bit is not', async () => {
    const { at, verify } = given();
    const token = await until(start + 3_600_000);
    const first = await verify(`Bearer ${token}`);
    expect(first).toEqual({ issuer, subject: 'teacher' });
    expect(await verify(`Bearer ${token}`)).toEqual(first);
    expect(at.asked).toBe(1);
    for (const part of [1, 2])
      expect(await verify(`Bearer ${flipped(token, part)}`)).toBeUndefined();
  });

  it('then it is nobody’s from the second in which it ends', async () => {
    const { at, verify } = given();
    const token = await until(start + 20_000);
    expect(await verify(`Bearer ${token}`)).toBeDefined();
    at.now = start + 19_999;
    expect(await verify(`Bearer ${token}`)).toBeDefined();
    at.now = start + 20_000;
    expect(await verify(`Bearer ${token}`)).toBeUndefined();
  });

  it('then the issuer withdraws its key, and a minute later it is nobody’s', async () => {
    let isWithdrawn = false;
    const { at, verify } = given(() => isWithdrawn);
    const token = await until(start + 3_600_000);
    expect(await verify(`Bearer ${token}`)).toBeDefined();
    isWithdrawn = true;
    at.now = start + aMinute;
    expect(await verify(`Bearer ${token}`)).toBeUndefined();
    at.now = start; // nor is it remembered from before
    expect(await verify(`Bearer ${token}`)).toBeUndefined();
  });

  it('then a thousand others are, and it is verified anew', async () => {
    const { at, verify } = given();
    const tokens = await Promise.all(
      Array.from({ length: 1001 }, (_, n) => until(start + 3_600_000 + n * 1000)),
    );
    for (const token of tokens) await verify(`Bearer ${token}`);
    await verify(`Bearer ${tokens.at(-1) ?? ''}`);
    expect(at.asked).toBe(1001);
    await verify(`Bearer ${tokens[0] ?? ''}`);
    expect(at.asked).toBe(1002);
  });

  it('then one that did not hold is not remembered as such', async () => {
    const { at, verify } = given();
    const token = await signed(claims({ nbf: start / 1000 + 10, exp: start / 1000 + 3600 }));
    expect(await verify(`Bearer ${token}`)).toBeUndefined();
    at.now = start + 10_000;
    expect(await verify(`Bearer ${token}`)).toBeDefined();
  });
});

describe('Given an issuer that is asked for its keys', () => {
  let server: Server | undefined;
  const serve = async (keys: (response: ServerResponse) => void) => {
    let site = '';
    server = createServer(({ url = '' }, response) =>
      url.endsWith('/openid-configuration')
        ? response.end(JSON.stringify({ issuer: site, jwks_uri: `${site}/keys` }))
        : keys(response),
    );
    await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
    return (site = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
  };
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  it('then they are found by its discovery document', async () => {
    const site = await serve((response) => response.end(JSON.stringify({ keys: [open] })));
    const token = await signed(claims({ iss: site }));
    expect(await tokenVerifier(site, audience, issuerKeys(site))(`Bearer ${token}`)).toMatchObject({
      subject: 'teacher',
    });
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['is down', (response) => response.writeHead(503).end()],
    ['answers with a page', (response) => response.end('<html>')],
    ['answers without keys', (response) => response.end('{}')],
    ['hangs up', (response) => response.destroy()],
  ])('and %s, then it is a fault of ours, and nobody is signed out for it', async (_what, keys) => {
    const site = await serve(keys);
    const token = await signed(claims({ iss: site }));
    await expect(
      tokenVerifier(site, audience, issuerKeys(site))(`Bearer ${token}`),
    ).rejects.toThrow();
  });
});

/** The token with the first character of one of its parts turned into another. */
function flipped(token: string, at: number): string {
  const parts = token.split('.');
  const [first = '', ...rest] = parts[at] ?? '';
  parts[at] = (first === 'A' ? 'B' : 'A') + rest.join('');
  return parts.join('.');
}
