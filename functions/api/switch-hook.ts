import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { hookLines, orgWithHooks } from '../deeds/hook-lines.ts';

/** Switches a hook on or off, or removes it. */
export const switchHook: Handler<'switchHook'> = async (asked) => {
  const { params, body, store } = asked;
  const { id: org } = await orgWithHooks(params.org, store);
  const hook = (await store.hooks(org)).find(({ id }) => id === params.hook);
  if (!hook) throw new Problem('not-found');
  if (hook.state !== body.state && !(await store.switchHook(org, hook.id, body.state)))
    throw new Problem('record-conflict');
  return hookLines(org, asked);
};
