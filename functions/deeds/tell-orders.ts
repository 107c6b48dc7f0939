import { addDays } from '../domain/calendar.ts';
import { isOrderOverdue } from '../domain/unsettled.ts';
import { inParallel } from '../in-parallel.ts';
import type { Asked, Due } from '../asked.ts';
import type { Org } from '../store/store.ts';
import { hooksFor, tellHook } from './tell-hooks.ts';

/**
 * Tells the hooks of a school that orders were given it.
 * @param press the press by which they were given: sent again, it is told once
 */
export async function tellOrders(
  school: Org,
  orders: number,
  press: string,
  { store, today, now }: Pick<Asked, 'store' | 'today' | 'now'>,
): Promise<void> {
  if (orders === 0) return;
  const news = { event: 'orderGiven', day: today, duties: [], orders, link: '' } as const;
  for (const hook of hooksFor(await store.hooks(school.id), news.event))
    await tellHook(hook, school, news, { key: `${hook.id}-${press}` }, { store, now });
}

/**
 * Tells the hooks of a school, or of a county about all its schools, of orders whose day for an answer has gone by since
 * yesterday.
 * @returns how many messages are on their way
 */
export async function tellOverdueOrders(
  org: Org,
  schools: readonly string[],
  { store, today, now, outward }: Due,
): Promise<number> {
  const hooks = hooksFor(await store.hooks(org.id), 'orderOverdue');
  if (hooks.length === 0) return 0;
  const lists = await inParallel(schools, (school) => store.findings(school), 4);
  const yesterday = addDays(today, -1);
  const orders = lists
    .flat()
    .filter((card) => isOrderOverdue(card, today) && card.orderDueOn === yesterday).length;
  if (orders === 0) return 0;
  const link = `${outward.site}/findings`;
  const news = { event: 'orderOverdue', day: today, duties: [], orders, link } as const;
  let told = 0;
  for (const hook of hooks)
    told += await tellHook(hook, org, news, { key: hook.id }, { store, now });
  return told;
}
