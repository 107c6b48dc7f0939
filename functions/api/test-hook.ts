import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { hookLines, orgWithHooks } from '../deeds/hook-lines.ts';
import { tellHook } from '../deeds/tell-hooks.ts';

/** So many trial messages a day are enough to get a hook right. */
const MOST_A_DAY = 20;

/** Sends one trial message to a hook that is on. */
export const testHook: Handler<'testHook'> = async (asked) => {
  const { actor, params, body, store, today } = asked;
  const org = await orgWithHooks(params.org, store);
  const hook = (await store.hooks(org.id)).find(({ id }) => id === params.hook);
  if (!hook) throw new Problem('not-found');
  if (hook.state === 'off') throw new Problem('move-not-open');
  const { deliveries } = await hookLines(org.id, asked);
  const tests = deliveries.filter(({ day, event }) => day === today && event === 'test');
  if (tests.length >= MOST_A_DAY) throw new Problem('trials-over');
  const news = { event: 'test', day: today, duties: [], link: '' } as const;
  await tellHook(hook, org, news, { key: body.id, by: actor.person }, asked);
  return hookLines(org.id, asked);
};
