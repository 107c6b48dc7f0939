import { deliveryId, type Delivery } from '../domain/delivery.ts';
import type { HookEvent } from '../domain/hooks.ts';
import type { Told } from '../domain/told.ts';
import { civilDate } from '../domain/calendar.ts';
import type { Asked, Due } from '../asked.ts';
import type { Hook, Org } from '../store/store.ts';

/** What is told of an organisation, before it is known to whom. */
export type News = Pick<Told, 'event' | 'day' | 'duties' | 'change' | 'orders'>;
type At = Pick<Due, 'store' | 'now'>;

/** The hooks of an organisation that want an event. */
export function hooksFor(hooks: readonly Hook[], event: HookEvent): Hook[] {
  return hooks.filter(({ state, events }) => state === 'on' && events.includes(event));
}

/**
 * Puts news on its way to a hook. `key` tells one event from the next of its kind: the same event, told again, is
 * still one delivery. It is noted first and queued after, so that what dies in between is queued the next time.
 * @returns 1 if it is on its way now, 0 if it was before
 */
export async function tellHook(
  hook: Hook,
  org: Org,
  news: News & { readonly link: string },
  { key, by }: { readonly key: string; readonly by?: string },
  { store, now }: At,
): Promise<number> {
  const { id, kind, name } = org;
  const delivery: Delivery = {
    id: deliveryId(news.day, news.event, key),
    org: id,
    hook: hook.id,
    kind: hook.kind,
    host: hook.host,
    day: news.day,
    told: { ...news, organisation: { id, kind, name } },
    state: 'waiting',
    tries: [],
    failures: 0,
    ...(by !== undefined && { by }),
  };
  const isNew = await store.putDelivery(delivery);
  const known = isNew ? delivery : (await store.delivery(id, delivery.id))?.delivery;
  if (known?.state !== 'waiting') return 0;
  await queue(known, { store, now });
  return isNew ? 1 : 0;
}

/** Has a delivery handed to the job that sends it, now or in some seconds. */
export async function queue(
  { org, id: delivery }: Pick<Delivery, 'org' | 'id'>,
  { store, now }: Pick<Asked, 'store' | 'now'>,
  afterSeconds = 0,
): Promise<void> {
  await store.enqueue({ job: 'deliver', today: civilDate(now), org, delivery }, afterSeconds);
}
