import { addDays, civilDate } from '../domain/calendar.ts';
import { mayRetry } from '../domain/delivery.ts';
import { parameters } from '../domain/parameters.ts';
import { Problem } from '../domain/problem.ts';
import type { Asked } from '../asked.ts';
import type { Store } from '../store/store.ts';

/** How many deliveries stand on the page: some weeks of two hooks. */
const SHOWN = 50;

/** The hooks of an organisation and what was sent to them, as the page shows them. */
export async function hookLines(id: string, { store, today }: Pick<Asked, 'store' | 'today'>) {
  const [org, hooks, deliveries] = await Promise.all([
    orgWithHooks(id, store),
    store.hooks(id),
    store.deliveries(id, SHOWN),
  ]);
  const since = addDays(today, -parameters.deliveriesKept.value);
  return {
    org: org.id,
    orgName: org.name,
    hooks: hooks.flatMap(({ id, kind, events, host, last4, state, at }) =>
      state === 'removed'
        ? []
        : [{ id, kind, events: [...events], host, last4, state, addedOn: civilDate(at) }],
    ),
    deliveries: deliveries
      .filter(({ day }) => day >= since)
      .map((delivery) => {
        const { id, hook, host, day, state, tries, told } = delivery;
        const sum = (what: 'due' | 'overdue') =>
          told.duties.reduce((total, duty) => total + duty[what], 0);
        const counts = { due: sum('due'), overdue: sum('overdue') };
        const event = told.event;
        const rest = { tries: [...tries], ...counts, mayRetry: mayRetry(delivery) };
        return { id, hook, host, event, day, state, ...rest };
      }),
  };
}

/** Schools and counties have hooks; for what lies above them there is nothing here. */
export async function orgWithHooks(id: string, store: Store) {
  const org = await store.org(id);
  if (org?.kind !== 'school' && org?.kind !== 'county') throw new Problem('not-found');
  return org;
}
