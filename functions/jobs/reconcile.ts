import { daysBetween } from '../domain/calendar.ts';
import type { JobHandler } from '../asked.ts';

/** In this many nights every school has been reconciled once. */
const NIGHTS = 30;

/** Refolds the children of one thirtieth of a county's schools each night: what a crash left behind is mended. */
export const reconcile: JobHandler = async ({ county = '', store, today }) => {
  const turn = daysBetween('2026-01-01', today) % NIGHTS;
  const schools = (await store.orgsBelow(county)).filter((_, index) => index % NIGHTS === turn);
  let children = 0;
  for (const { id } of schools) {
    for (const { child } of await store.childCards(id)) {
      await store.refold(child, id);
      children++;
    }
  }
  return { counties: 1, schools: schools.length, children };
};
