import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../../functions/documents/index.ts';
import type { LocalHouse } from '../../functions/local/house.ts';
import { openLan, type Lan } from '../../functions/local/lan.ts';
import { serve, type Served } from '../../functions/local/serve.ts';
import { testHouse } from '../api/test-house.ts';

describe('Given the local process on the local network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lan-'));
  let lan: Lan;
  let served: Served;
  beforeAll(async () => {
    writeFileSync(join(folder, '200.html'), '<p>site</p>');
    const { store, clock } = await testHouse();
    const house = { folder, store, documents, now: () => clock.now } as unknown as LocalHouse;
    lan = openLan(folder, '127.0.0.1', Date.now());
    served = await serve(house, { port: 0, site: folder, accounts: [], lan });
  });
  afterAll(() => {
    served.close();
    rmSync(folder, { recursive: true });
  });

  async function ask(path: string, headers: Record<string, string> = {}) {
    const ca = `-----BEGIN CERTIFICATE-----\n${lan.authority.toString('base64')}\n-----END CERTIFICATE-----\n`;
    const sent = request(served.url + path, {
      ca,
      headers,
      servername: '',
      ...(headers['host'] && { checkServerIdentity: () => undefined }),
    });
    sent.end();
    const [reply] = (await once(sent, 'response')) as [IncomingMessage];
    return {
      status: reply.statusCode,
      type: reply.headers['content-type'],
      text: await text(reply),
    };
  }

  it('who trusts its authority reaches the site and the issuer under the one address', async () => {
    expect(served.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect((await ask('/today')).text).toContain('site');
    const issuer = JSON.parse((await ask('/oidc/.well-known/openid-configuration')).text) as object;
    expect(issuer).toMatchObject({
      issuer: `${served.url}/oidc`,
      token_endpoint: `${served.url}/oidc/token`,
    });
    expect(JSON.parse((await ask('/config.json')).text)).toMatchObject({ local: false });
  });
  it('the authority can be fetched to be installed', async () => {
    const { status, type } = await ask('/authority.crt');
    expect({ status, type }).toEqual({ status: 200, type: 'application/x-x509-ca-cert' });
  });
  it('another name gets nothing, not even this machine’s own', async () => {
    for (const host of ['evil.invalid', 'localhost', '127.0.0.1'])
      expect((await ask('/api/me', { host })).status).toBe(421);
  });
  it('the operator’s door is not on the network, but still on this machine', async () => {
    expect((await ask('/local/clock')).status).toBe(404);
    expect((await fetch(`${served.door}/local/nothing`)).status).toBe(404);
    expect((await fetch(`${served.door}/api/me`)).status).toBe(404);
    const other = await fetch(`${served.door}/local/jobs/audit`, {
      method: 'POST',
      headers: { origin: 'http://evil.invalid' },
    });
    expect(other.status).toBe(403);
  });
  it('started again on the same address, the phone need not be told again; on none, it says so', () => {
    expect(openLan(folder, '127.0.0.1', Date.now()).authority).toEqual(lan.authority);
    expect(() => openLan(folder, '203.0.113.7', Date.now())).toThrow(/has no address 203.0.113.7/);
  });
});
