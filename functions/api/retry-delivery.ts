import { mayRetry, retried } from '../domain/delivery.ts';
import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { hookLines, orgWithHooks } from '../deeds/hook-lines.ts';
import { queue } from '../deeds/tell-hooks.ts';

/** Has a delivery sent again under its id, because a person says so. Pressed twice, it is queued once. */
export const retryDelivery: Handler<'retryDelivery'> = async (asked) => {
  const { actor, params, store } = asked;
  const { id: org } = await orgWithHooks(params.org, store);
  const seen = await store.delivery(org, params.delivery);
  if (!seen) throw new Problem('not-found');
  if (mayRetry(seen.delivery)) {
    const again = retried(seen.delivery, actor.person);
    if (await store.putDelivery(again, seen)) await queue(again, asked);
  }
  return hookLines(org, asked);
};
