import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { routes } from '../../../functions/table.ts';
import '../compiled-words.ts';

const { publishedRounds } = await import('#lib/verify/published.ts');

const list = { asOf: 1, rounds: [], voided: 0, all: 0 };
const withNetwork = () => vi.stubGlobal('fetch', async () => Response.json(list));
const withoutNetwork = () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError()));

/** A browser that keeps what it is given. */
function keeping() {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
}

/** One that refuses, as where all cookies are blocked. */
function keepingNothing() {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
}

beforeEach(() => vi.stubGlobal('ROUTES', routes)); // as the build puts them in
afterEach(() => vi.unstubAllGlobals());

describe('The published rounds', () => {
  it('are those of the last visit without the network', async () => {
    keeping();
    withNetwork();
    expect(await publishedRounds()).toEqual({ rounds: list, copied: false });
    withoutNetwork();
    expect(await publishedRounds()).toEqual({ rounds: list, copied: true });
  });

  it('are shown by a browser that keeps nothing; without the network it has none', async () => {
    keepingNothing();
    withNetwork();
    expect(await publishedRounds()).toEqual({ rounds: list, copied: false });
    withoutNetwork();
    await expect(publishedRounds()).rejects.toMatchObject({ code: 'offline' });
  });
});
