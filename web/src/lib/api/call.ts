import type * as z from 'zod/mini';
import { askToSignIn, renew, token } from '#lib/session/tokens.ts';
import type { RouteName, Routes } from '../../../../functions/table.ts';
import { Refusal, refusalOf } from './refusal.ts';

export type Reply<Name extends RouteName> = z.infer<Routes[Name]['reply']>;
type Asked<Name extends RouteName, Key extends 'params' | 'query' | 'body'> = z.infer<
  Routes[Name][Key]
>;
/** A part that a route does not have need not be given. */
type Part<
  Name extends RouteName,
  Key extends 'params' | 'query' | 'body',
> = string extends keyof Asked<Name, Key>
  ? { readonly [K in Key]?: never }
  : { readonly [K in Key]: Asked<Name, K> };
export type Ask<Name extends RouteName> = Part<Name, 'params'> &
  Part<Name, 'query'> &
  Part<Name, 'body'>;

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
  const { method, path } = ROUTES[name];
  const url = fill(path, ask.params ?? {}) + search(ask.query ?? {});
  const body = method === 'POST' ? JSON.stringify(ask.body ?? {}) : null;
  const reply = await send(url, { method, body, signal });
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

function fill(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

function search(query: Readonly<Record<string, string | undefined>>): string {
  const asked = Object.entries(query).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return asked.length > 0 ? `?${new URLSearchParams(asked)}` : '';
}
