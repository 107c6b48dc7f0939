import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DemoAccount } from '../../functions/demo/demo-account.ts';
import { createIssuer, type Issuer } from '../../functions/local/issuer.ts';
import { hidden, proof, target, Visitor, type Tokens } from './sign-in-visitor.ts';

const audience = 'guanai-api';
const clientId = 'guanai-site';
const accounts: DemoAccount[] = [
  {
    account: 'teacher',
    name: '许望舒',
    person: 'p-teacher',
    orgName: '岳庄中心学校',
    tryThis: '核实一份档案',
    memberships: [
      { role: 'classTeacher', org: 'sd-370302-001', from: '2026-09-01', classes: ['8-2'] },
    ],
  },
  {
    account: 'county',
    name: '<周敏>',
    person: 'p-county',
    orgName: '淄川区',
    tryThis: '看逾期',
    memberships: [{ role: 'countyOfficer', org: 'sd-370302', from: '2026-09-01' }],
  },
];

let folder: string;
let server: Server;
let site: string;
let issuer: Issuer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'issuer-'));
  server = createServer((request, response) => void issuer.handle(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  site = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  issuer = await open();
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

const open = () =>
  createIssuer({
    url: `${site}/oidc`,
    keyFolder: folder,
    clientId,
    audience,
    redirectUris: [`${site}/signed-in`],
    postLogoutRedirectUris: [`${site}/`],
    accounts,
  });

const visitor = () => new Visitor(`${site}/oidc`);

function signInAddress(
  challenge: string,
  changes: Readonly<Record<string, string | undefined>> = {},
): string {
  const asked = {
    client_id: clientId,
    redirect_uri: `${site}/signed-in`,
    response_type: 'code',
    scope: 'openid profile offline_access',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state: 's-1',
    ...changes,
  };
  const given = Object.entries(asked).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return `${site}/oidc/auth?${new URLSearchParams(given).toString()}`;
}

async function signIn(guest: Visitor, account = 'teacher'): Promise<Tokens> {
  const { verifier, challenge } = proof();
  return tokens(await exchange(guest, await codeFor(guest, challenge, account), verifier));
}

async function codeFor(guest: Visitor, challenge: string, account: string): Promise<string> {
  const page = target(await guest.get(signInAddress(challenge)));
  const resume = target(await guest.post(page, { account }));
  const back = new URL(target(await guest.get(resume)));
  expect(back.origin + back.pathname).toBe(`${site}/signed-in`);
  expect(back.searchParams.get('state')).toBe('s-1');
  return back.searchParams.get('code') ?? '';
}

const exchange = (
  guest: Visitor,
  code: string,
  verifier: string,
  headers: Readonly<Record<string, string>> = {},
) =>
  guest.post(
    `${site}/oidc/token`,
    {
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: `${site}/signed-in`,
      code,
      code_verifier: verifier,
    },
    headers,
  );

const renew = (guest: Visitor, refreshToken: string) =>
  guest.post(`${site}/oidc/token`, {
    grant_type: 'refresh_token',
    client_id: clientId,
    refresh_token: refreshToken,
  });

async function tokens(response: Response): Promise<Tokens> {
  expect(response.status).toBe(200);
  return (await response.json()) as Tokens;
}

const verified = async (token: string) =>
  (await jwtVerify(token, createLocalJWKSet(issuer.jwks), { issuer: `${site}/oidc`, audience }))
    .payload;

describe('Given a person who signs in', () => {
  it('When an account is chosen, the access token names it, its person’s name, the issuer and the audience', async () => {
    const { access_token, id_token } = await signIn(visitor());
    expect(await verified(access_token)).toMatchObject({
      sub: 'teacher',
      name: '许望舒',
      client_id: clientId,
    });
    const own = await jwtVerify(id_token, createLocalJWKSet(issuer.jwks), {
      issuer: `${site}/oidc`,
      audience: clientId,
    });
    expect(own.payload).toMatchObject({ sub: 'teacher', name: '许望舒' });
  });

  it('When the public keys are asked for, they verify the token and hold nothing private', async () => {
    const reply = await visitor().get(`${site}/oidc/jwks`);
    const { keys } = (await reply.json()) as { keys: Record<string, unknown>[] };
    expect(keys.map(({ kid }) => kid)).toEqual(issuer.jwks.keys.map(({ kid }) => kid));
    for (const key of [...keys, ...issuer.jwks.keys]) expect(key).not.toHaveProperty('d');
  });

  it('When another person signs in on the same browser, the account is asked again and the first is signed out', async () => {
    const guest = visitor();
    const first = await signIn(guest);
    const { verifier, challenge } = proof();
    const page = target(await guest.get(signInAddress(challenge)));
    const leaving = await guest.get(target(await guest.post(page, { account: 'county' })));
    expect(leaving.headers.get('content-security-policy')).toMatch(
      /script-src 'sha256-[^']+' 'sha256-/,
    );
    const xsrf = hidden(await leaving.text(), 'xsrf');
    const resume = target(
      await guest.post(`${site}/oidc/session/end/confirm`, { xsrf, logout: 'yes' }),
    );
    const back = new URL(target(await guest.get(resume)));
    const second = await tokens(
      await exchange(guest, back.searchParams.get('code') ?? '', verifier),
    );
    expect(await verified(second.access_token)).toMatchObject({ sub: 'county' });
    expect((await renew(guest, first.refresh_token)).status).toBe(400);
    expect((await renew(guest, second.refresh_token)).status).toBe(200);
  });

  it('When the same person signs in in two tabs, both stay signed in', async () => {
    const guest = visitor();
    const [first, second] = [await signIn(guest), await signIn(guest)];
    expect((await renew(guest, first.refresh_token)).status).toBe(200);
    expect((await renew(guest, second.refresh_token)).status).toBe(200);
  });

  it('When the account does not exist, one sentence says so and nothing is granted', async () => {
    const guest = visitor();
    const page = target(await guest.get(signInAddress(proof().challenge)));
    const reply = await guest.post(page, { account: '"><script>x' });
    const html = await reply.text();
    expect(reply.status).toBe(422);
    expect(html).toContain('没有这个账号，请从下面选一个');
    expect(html).toContain('<title>有误：登录 · 关爱台账</title>');
    expect(html).not.toContain('<script>x');
  });
});

describe('Given the sign-in page', () => {
  const html = async (headers?: Record<string, string>, changes?: Record<string, string>) => {
    const guest = visitor();
    return (
      await guest.get(target(await guest.get(signInAddress(proof().challenge, changes))), headers)
    ).text();
  };

  it('When it opens, it speaks Chinese, lists the accounts and says that there are no passwords', async () => {
    const page = await html();
    expect(page).toContain('lang="zh-CN"');
    expect(page).toContain('演示账号，不设密码');
    expect(page).toMatch(/许望舒<\/strong><span>班主任<\/span><span>岳庄中心学校/);
    expect(page).toContain('&#60;周敏&#62;');
  });

  it.each([
    ['the browser prefers it', { 'accept-language': 'en-GB,zh;q=0.5' }, undefined],
    ['the site asks for it', { 'accept-language': 'zh-CN' }, { ui_locales: 'en' }],
  ])('When %s, it speaks English', async (_why, headers, changes) => {
    const page = await html(headers, changes);
    expect(page).toContain('lang="en"');
    expect(page).toContain('Class teacher');
  });

  it('When any reply leaves, it may not be framed and brings nothing from elsewhere', async () => {
    const guest = visitor();
    const reply = await guest.get(target(await guest.get(signInAddress(proof().challenge))));
    const policy = reply.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('When it is opened without a sign-in under way, it sends the visitor back to the start', async () => {
    const reply = await visitor().get(`${site}/oidc/interaction/long-gone`);
    expect(reply.status).toBe(400);
    expect(await reply.text()).toContain('登录页已过期，请回到首页重新登录。');
  });
});

describe('Given a request that must be refused', () => {
  it('When the address to return to is not the site’s, no redirect is made', async () => {
    const reply = await visitor().get(
      signInAddress(proof().challenge, { redirect_uri: 'https://example.org/' }),
    );
    expect(reply.status).toBe(400);
    expect(target(reply)).toBe('');
    expect(await reply.text()).toContain('这次登录没有完成');
  });

  it('When the proof key is missing, no code is given', async () => {
    const bare = { code_challenge: undefined, code_challenge_method: undefined };
    const back = new URL(target(await visitor().get(signInAddress('', bare))));
    expect(back.searchParams.get('error')).toBe('invalid_request');
    expect(back.searchParams.has('code')).toBe(false);
  });

  it('When another proof key is shown, the code is not exchanged', async () => {
    const guest = visitor();
    const code = await codeFor(guest, proof().challenge, 'teacher');
    expect((await exchange(guest, code, proof().verifier)).status).toBe(400);
  });

  it('When a page of another site shows the code, it gets no token', async () => {
    const ask = async (origin: string) => {
      const guest = visitor();
      const { verifier, challenge } = proof();
      const code = await codeFor(guest, challenge, 'teacher');
      return exchange(guest, code, verifier, { origin });
    };
    expect((await ask(site)).status).toBe(200);
    expect((await ask('https://example.org')).status).toBe(400);
  });

  it('When a token for another audience is asked for, it is refused', async () => {
    const address = signInAddress(proof().challenge, { resource: 'https://example.org/' });
    const back = new URL(target(await visitor().get(address)));
    expect(back.searchParams.get('error')).toBe('invalid_target');
  });
});

describe('Given a refresh token', () => {
  it('When it is used, it is replaced and the new access token verifies', async () => {
    const guest = visitor();
    const first = await signIn(guest);
    const second = await tokens(await renew(guest, first.refresh_token));
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await verified(second.access_token)).toMatchObject({ sub: 'teacher', name: '许望舒' });
  });

  it('When it is used a second time, it is refused, and so is its successor', async () => {
    const guest = visitor();
    const first = await signIn(guest);
    const second = await tokens(await renew(guest, first.refresh_token));
    expect((await renew(guest, first.refresh_token)).status).toBe(400);
    expect((await renew(guest, second.refresh_token)).status).toBe(400);
  });
});

describe('Given a person at work', () => {
  const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('When the browser is away for more than half an hour, the person signs in again', async () => {
    const guest = visitor();
    const { refresh_token } = await signIn(guest);
    later(31);
    expect((await renew(guest, refresh_token)).status).toBe(400);
  });

  it('When it comes back in time each time, the person stays signed in all day', async () => {
    const guest = visitor();
    let held = await signIn(guest);
    for (let turn = 0; turn < 24; turn++) {
      later(29);
      held = await tokens(await renew(guest, held.refresh_token));
    }
    expect(await verified(held.access_token)).toMatchObject({ sub: 'teacher' });
  });
});

describe('Given a person who signs out', () => {
  const signOut = async (guest: Visitor, asked: Record<string, string>) =>
    guest.get(`${site}/oidc/session/end?${new URLSearchParams(asked).toString()}`);
  const confirm = async (guest: Visitor, html: string) =>
    guest.post(`${site}/oidc/session/end/confirm`, { xsrf: hidden(html, 'xsrf'), logout: 'yes' });

  it('When the site sends its ID token, nothing more is asked, the visitor is back at the site and the refresh token is void', async () => {
    const guest = visitor();
    const { id_token, refresh_token } = await signIn(guest);
    const html = await (
      await signOut(guest, {
        id_token_hint: id_token,
        post_logout_redirect_uri: `${site}/`,
        state: 'bye',
      })
    ).text();
    expect(html).toContain('document.forms[0].submit()');
    expect(target(await confirm(guest, html))).toBe(`${site}/?state=bye`);
    expect((await renew(guest, refresh_token)).status).toBe(400);
  });

  it('When nobody proves to have pressed the button, the page asks first', async () => {
    const guest = visitor();
    await signIn(guest);
    const html = await (await signOut(guest, {})).text();
    expect(html).toContain('不退出');
    expect(html).not.toContain('<script>');
  });

  it('When the address to return to is foreign, it is refused', async () => {
    const guest = visitor();
    const { id_token } = await signIn(guest);
    const reply = await signOut(guest, {
      id_token_hint: id_token,
      post_logout_redirect_uri: 'https://example.org/',
    });
    expect(reply.status).toBe(400);
  });
});

describe('Given the signing key', () => {
  it('When the issuer starts again, tokens given before still verify', async () => {
    const { access_token } = await signIn(visitor());
    issuer = await open();
    expect(await verified(access_token)).toMatchObject({ sub: 'teacher' });
  });

  it('When it lies on disk, its owner alone can read it', async () => {
    const { mode } = await stat(join(folder, 'issuer-key.json'));
    expect(mode & 0o777).toBe(0o600);
  });

  it('When its file is damaged, one sentence says what to do', async () => {
    const path = join(folder, 'issuer-key.json');
    const whole = await readFile(path, 'utf8');
    await writeFile(path, whole.slice(0, 40));
    await expect(open()).rejects.toThrow(/cannot be read. Delete it/);
    await writeFile(path, whole);
  });
});
