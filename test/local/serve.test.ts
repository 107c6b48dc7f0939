import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalHouse } from '../../functions/local/house.ts';
import { serve } from '../../functions/local/serve.ts';
import { documents } from '../../functions/documents/index.ts';
import { testHouse } from '../api/test-house.ts';

describe('Given the local process', () => {
  let folder: string;
  let server: Server;
  let url: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'serve-'));
    writeFileSync(join(folder, '200.html'), '<p>site</p>');
    const { store, clock } = await testHouse();
    const house = { folder, store, documents, now: () => clock.now } as unknown as LocalHouse;
    ({ server, url } = await serve(house, { port: 0, site: folder, accounts: [] }));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  /** Sends a path as it is, without the tidying that `fetch` does. */
  async function send(method: string, path: string, headers: Record<string, string> = {}) {
    const { port } = new URL(url);
    const host = `localhost:${port}`;
    const sent = request({ port, host: '127.0.0.1', method, path, headers: { host, ...headers } });
    sent.end();
    const [reply] = (await once(sent, 'response')) as [IncomingMessage];
    return { status: reply.statusCode, text: await text(reply), headers: reply.headers };
  }

  it.each([
    ['GET', '/api/nowhere', 404],
    ['GET', '/api/schools/../../me', 200],
    ['DELETE', '/api/me', 404],
    ['POST', '/api/me', 404],
    ['GET', '/api/me', 401],
    ['GET', '/api/schools/%2e%2e/children', 404],
    ['GET', '/api/schools/%00/children', 401],
    ['GET', '/api/schools/%/children', 401],
    ['GET', '//', 404],
    ['GET', '//:0/api/me', 404],
    ['GET', '/api/schools/a/children?reason=a&reason=b&__proto__=c', 401],
    ['POST', '/local/jobs/constructor', 400],
    ['GET', '/local/nothing', 404],
  ])('%s %s is answered with %i', async (method, path, status) => {
    expect((await send(method, path)).status).toBe(status);
  });

  it('a token of nobody, or of no kind, is no sign-in', async () => {
    for (const authorization of [
      'Bearer a.b.c',
      'Bearer',
      'Basic eDp5',
      `Bearer ${'a'.repeat(9000)}.b.c`,
    ])
      expect((await send('GET', '/api/me', { authorization })).status).toBe(401);
  });

  it('what anybody may ask is answered so often, then put off with a problem, and nothing else with it', async () => {
    const asked = Array.from({ length: 400 }, () => send('GET', '/api/public/rounds'));
    const answers = await Promise.all(asked);
    const putOff = answers.filter(({ status }) => status === 429);
    expect(putOff.length).toBeGreaterThan(0);
    expect(answers.length - putOff.length).toBeGreaterThanOrEqual(100);
    for (const { text } of putOff)
      expect(JSON.parse(text)).toMatchObject({ code: 'too-many', detail: {} });
    expect((await send('GET', '/api/me')).status).toBe(401);
  });

  it.each([
    '/api/nowhere',
    '/api/me',
    '/config.json',
    '/openapi.json',
    '/local/nothing',
    '//',
    '/today',
  ])('%s is answered in no frame, unsniffed and without a referrer', async (path) => {
    const { headers } = await send('GET', path);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('another host’s name, and another site’s page, get nothing', async () => {
    expect((await send('GET', '/api/me', { host: 'evil.invalid' })).status).toBe(421);
    expect(
      (await send('POST', '/local/jobs/audit', { origin: 'http://evil.invalid' })).status,
    ).toBe(403);
  });
});
