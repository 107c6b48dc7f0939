import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticSite } from '../../functions/local/static-site.ts';

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  const site = join(folder, 'build');
  await mkdir(join(site, '_app/immutable'), { recursive: true });
  await writeFile(join(site, '200.html'), '<h1>fallback</h1>');
  await writeFile(join(site, 'index.html'), '<h1>start</h1>');
  await writeFile(join(site, 'manifest.webmanifest'), '{}');
  await writeFile(join(site, '_app/immutable/start.4f3a.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  server = createServer(staticSite(site));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${String(port)}${path}`, { headers });

describe('Given the built site', () => {
  it('When a hashed file is asked for, it may be kept for ever', async () => {
    const reply = await get('/_app/immutable/start.4f3a.js');
    expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(reply.headers.get('content-type')).toBe('text/javascript');
  });

  it('When any other file is asked for again, it is not sent again unless it has changed', async () => {
    const first = await get('/');
    expect(await first.text()).toBe('<h1>start</h1>');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await get('/', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  it('When the site is built anew meanwhile, files come whole and new ones are found', async () => {
    await writeFile(join(folder, 'build/icon.svg'), '<svg></svg>');
    expect(await (await get('/icon.svg')).text()).toBe('<svg></svg>');
    await writeFile(join(folder, 'build/icon.svg'), '<svg></svg>'.repeat(100));
    expect(await (await get('/icon.svg')).text()).toHaveLength(1100);
  });

  it('When a page of the site is opened by its address, the fallback page comes', async () => {
    const reply = await get('/children/01J');
    expect(reply.status).toBe(200);
    expect(await reply.text()).toBe('<h1>fallback</h1>');
  });

  it('When a file does not exist, it is missing and no page pretends to be it', async () => {
    expect((await get('/_app/immutable/gone.js')).status).toBe(404);
  });

  it.each(['/', '/_app/immutable/start.4f3a.js', '/today'])(
    'When %s is sent, it cannot be framed or sniffed',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/_app/..\\..\\secret.txt',
    '/_app/%00',
  ])('When a path leads out of the folder (%s), nothing outside is shown', async (path) => {
    // Asked in the raw, for fetch would tidy the path first.
    const body = await new Promise<string>((answer, fail) => {
      ask({ port, host: '127.0.0.1', path }, (reply) => {
        let text = '';
        reply.on('data', (part) => (text += String(part))).on('end', () => answer(text));
      })
        .on('error', fail)
        .end();
    });
    expect(body).not.toContain('secret');
  });
});
