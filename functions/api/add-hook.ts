import { addressOf, hookProblems } from '../domain/hooks.ts';
import { parameters } from '../domain/parameters.ts';
import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { hookLines, orgWithHooks } from '../deeds/hook-lines.ts';

/** Registers an address. Sent twice it is one hook; an id that another one has had is refused. */
export const addHook: Handler<'addHook'> = async (asked) => {
  const { actor, params, body, store, now } = asked;
  const { id, kind, url, secret, events } = body;
  const { id: org } = await orgWithHooks(params.org, store);
  const wrong = hookProblems(body);
  if (wrong.length > 0) throw new Problem('fields-wrong', { fields: wrong });
  const known = await store.hooks(org);
  if (known.some((hook) => hook.id === id)) return hookLines(org, asked);
  if (known.length >= parameters.hooksKept.value) throw new Problem('hooks-full');
  const hook = { id, org, kind, events: [...new Set(events)], ...addressOf(url) };
  const added = await store.addHook(
    { ...hook, state: 'on', by: actor.person, at: now },
    { url, ...(secret && { secret }) },
  );
  if (!added) throw new Problem('record-conflict');
  return hookLines(org, asked);
};
