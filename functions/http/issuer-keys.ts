import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { Instant } from '../domain/calendar.ts';

/** So long, in milliseconds, keys are held before they are asked for again. */
const FRESH = 600_000;
/** A token of a key that is not among them has them asked for again, but not so soon after the last time. */
const COOLDOWN = 30_000;
/** So long, in milliseconds, an issuer may say nothing. */
const TIMEOUT = 5_000;

/**
 * The keys with which an issuer signs, as it publishes them (OpenID Connect Discovery 1.0 §4), asked for at the first
 * token. jose asks with `fetch`, which a process that has just begun loads at a quarter of all that its first answer costs.
 *
 * @param clock real time in milliseconds
 * @throws Error where the issuer does not answer as it should; errors of jose where it has no such key
 */
export function issuerKeys(issuer: string, clock: () => Instant = Date.now): JWTVerifyGetKey {
  let held: { readonly keys: JWTVerifyGetKey; readonly at: Instant } | undefined;
  let asking: Promise<JWTVerifyGetKey> | undefined;
  const asked = () => (asking ??= ask().finally(() => (asking = undefined)));
  async function ask(): Promise<JWTVerifyGetKey> {
    const about = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const { jwks_uri } = (await published(about)) as { readonly jwks_uri: string };
    const keys = createLocalJWKSet((await published(jwks_uri)) as JSONWebKeySet);
    held = { keys, at: clock() };
    return keys;
  }
  return async (header, token) => {
    const age = held ? clock() - held.at : Infinity;
    const keys = held && age < FRESH ? held.keys : await asked();
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !(age >= COOLDOWN && age < FRESH))
        throw error;
      return (await asked())(header, token);
    }
  };
}

/** What stands at an address as JSON. */
async function published(address: string): Promise<unknown> {
  const answer = await answerOf(address);
  let text = '';
  for await (const part of answer.setEncoding('utf8')) text += String(part);
  if (answer.statusCode !== 200) throw new Error(`${address} answered ${answer.statusCode}`);
  return JSON.parse(text) as unknown;
}

function answerOf(address: string): Promise<IncomingMessage> {
  const { get } = address.startsWith('https:') ? https : http;
  return new Promise((resolve, reject) => {
    get(address, { signal: AbortSignal.timeout(TIMEOUT) }, resolve).on('error', reject);
  });
}
