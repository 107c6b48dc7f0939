import { askToSignIn, renew, token } from '#lib/session/tokens.ts';
import type { RouteName } from '../../../../functions/table.ts';
import { addressOf, type Ask, type Reply } from './address.ts';
import { Refusal, refusalOf } from './refusal.ts';

export type { Ask, Reply };

/**
 * Asks the API by a route’s name; method and path are read from the table. Where the sign-in has ended, it leaves for
 * the sign-in page.
 * @throws Refusal for every reply that is not a success, and `offline` where none came
 */
export async function call<Name extends RouteName>(
  name: Name,
  ask: Ask<Name>,
): Promise<Reply<Name>> {
  try {
    return await callQuietly(name, ask);
  } catch (trouble) {
    if (trouble instanceof Refusal && trouble.status === 401) await askToSignIn();
    throw trouble;
  }
}

/**
 * The same for what happens behind a person’s back: it never leaves the page.
 * @throws Refusal, `sign-in-needed` among them
 */
export async function callQuietly<Name extends RouteName>(
  name: Name,
  ask: Ask<Name>,
  signal: AbortSignal | null = null,
): Promise<Reply<Name>> {
  const { method } = ROUTES[name];
  const body = method === 'POST' ? JSON.stringify(ask.body ?? {}) : null;
  const reply = await send(addressOf(name, ask), { method, body, signal });
  if (!reply.ok) throw await refusalOf(reply);
  return (await reply.json()) as Reply<Name>;
}

async function send(url: string, request: RequestInit): Promise<Response> {
  const ask = async () => {
    const headers = {
      Authorization: `Bearer ${await token()}`,
      'Content-Type': 'application/json',
    };
    return await fetch(url, { ...request, headers, cache: 'no-store' }).catch(noAnswer);
  };
  const reply = await ask();
  if (reply.status !== 401) return reply;
  await renew();
  return await ask();
}

function noAnswer(): never {
  throw new Refusal(503, 'offline');
}
