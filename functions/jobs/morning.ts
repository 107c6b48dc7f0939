import { civilDate } from '../domain/calendar.ts';
import type { JobHandler } from '../asked.ts';
import { tellOverdueOrders } from '../deeds/tell-orders.ts';
import { tellMorning } from '../deeds/tell-morning.ts';

/**
 * Tells the hooks of a county and of its schools what the morning brings. Delivered again it tells nothing twice, and a
 * day that is over nobody is told of.
 */
export const morning: JobHandler = async (due) => {
  const { county = '', store, today, now } = due;
  const self = await store.org(county);
  if (!self || civilDate(now) > today) return { told: 0 };
  const schools = await store.orgsBelow(county);
  const faults: unknown[] = [];
  let told = 0;
  for (const org of [self, ...schools]) {
    const below = org === self ? schools.map(({ id }) => id) : [org.id];
    for (const tell of [tellMorning, tellOverdueOrders])
      await tell(org, below, due).then(
        (count) => (told += count),
        (fault: unknown) => faults.push(fault),
      );
  }
  if (faults.length > 0) throw faults[0];
  return { counties: 1, told };
};
