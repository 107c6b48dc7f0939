import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errors, exportJWK, generateKeyPair, jwtVerify, SignJWT, type JWK } from 'jose';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { issuerKeys } from '../../functions/http/issuer-keys.ts';

const MINUTE = 60_000;
const open: JWK[] = [];
const tokens: string[] = [];
beforeAll(async () => {
  for (const kid of ['one', 'two']) {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    open.push({ ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' });
    tokens.push(await new SignJWT({}).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey));
  }
});

describe('The keys of an issuer', () => {
  let server: Server;
  let site = '';
  let now = 0;
  let asked = 0;
  let answer: { readonly status: number; readonly keys: unknown };
  let verify: (token: string | undefined) => Promise<unknown>;
  const publish = (...keys: unknown[]) => (answer = { status: 200, keys: { keys } });
  beforeEach(async () => {
    [now, asked] = [0, 0];
    publish(open[0]);
    server = createServer(({ url = '' }, response) => {
      if (url === '/keys') {
        asked++;
        response.writeHead(answer.status).end(JSON.stringify(answer.keys));
      } else if (url === '/.well-known/openid-configuration')
        response.end(JSON.stringify({ issuer: site, jwks_uri: `${site}/keys` }));
      else response.writeHead(404).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const keys = issuerKeys(`${site}/`, () => now);
    verify = (token = '') => jwtVerify(token, keys);
  });
  afterEach(() => server.close());

  it('are found by its discovery document, and asked for once however many tokens come at once', async () => {
    await Promise.all([verify(tokens[0]), verify(tokens[0]), verify(tokens[0])]);
    await verify(tokens[0]);
    expect(asked).toBe(1);
  });

  it('are asked for anew where a token names another, at most every half minute', async () => {
    await verify(tokens[0]);
    publish(...open);
    await expect(verify(tokens[1])).rejects.toThrow(errors.JWKSNoMatchingKey);
    expect(asked).toBe(1);
    now += MINUTE / 2;
    await verify(tokens[1]);
    expect(asked).toBe(2);
  });

  it('are asked for anew after ten minutes: one that was withdrawn counts no longer', async () => {
    await verify(tokens[0]);
    publish(open[1]);
    now += 10 * MINUTE - 1;
    await verify(tokens[0]);
    now += 1;
    await expect(verify(tokens[0])).rejects.toThrow(errors.JWKSNoMatchingKey);
    expect(asked).toBe(2);
  });

  it('are asked for again at the next token where the issuer had none to give', async () => {
    for (const fault of [
      { status: 503, keys: { keys: [open[0]] } },
      { status: 200, keys: {} },
      { status: 200, keys: 'a page' },
    ]) {
      answer = fault;
      await expect(verify(tokens[0])).rejects.toThrow();
    }
    publish(open[0]);
    await expect(verify(tokens[0])).resolves.toBeDefined();
  });

  it('may lie nowhere: that is no word about the token', async () => {
    const nowhere = issuerKeys('http://127.0.0.1:1');
    await expect(jwtVerify(tokens[0] ?? '', nowhere)).rejects.toThrow('ECONNREFUSED');
  });
});
