import type { RouteName, Routes } from '../../../../functions/table.ts';
import { addressOf, type Ask, type Reply } from './address.ts';
import { Refusal, refusalOf } from './refusal.ts';

type OpenName = {
  [Name in RouteName]: Routes[Name]['class'] extends 'open' ? Name : never;
}[RouteName];

/**
 * Asks the API for what everybody may see, by a route’s name, without saying who asks.
 * @throws Refusal for every reply that is not a success, and `offline` where none came
 */
export async function openly<Name extends OpenName>(
  name: Name,
  ask: Ask<Name>,
): Promise<Reply<Name>> {
  const request = { cache: 'no-store', credentials: 'omit' } as const;
  const reply = await fetch(addressOf(name, ask), request).catch(() => undefined);
  if (!reply) throw new Refusal(503, 'offline');
  if (!reply.ok) throw await refusalOf(reply);
  return (await reply.json()) as Reply<Name>;
}
