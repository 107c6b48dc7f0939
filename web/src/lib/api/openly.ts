import { Refusal, refusalOf } from './refusal.ts';

/**
 * Asks the API for what everybody may see, without saying who asks.
 * @param path below the site’s own origin
 * @throws Refusal for every reply that is not a success, and `offline` where none came
 */
export async function openly(path: string): Promise<unknown> {
  const reply = await fetch(path, { cache: 'no-store', credentials: 'omit' }).catch(
    () => undefined,
  );
  if (!reply) throw new Refusal(503, 'offline');
  if (!reply.ok) throw await refusalOf(reply);
  return await reply.json();
}
