import { daysBetween } from '../domain/calendar.ts';
import type { JobHandler } from '../asked.ts';

/** In this many nights every school has been reconciled once. */
const NIGHTS = 30;

/**
 * Refolds the children and findings of about one thirtieth of a county's schools each night: what a crash left behind is
 * mended. A child that cannot be read delays only itself.
 */
export const reconcile: JobHandler = async ({ county = '', store, today }) => {
  const tonight = daysBetween('1970-01-01', today) % NIGHTS;
  const schools = (await store.orgsBelow(county)).filter(({ id }) => turnOf(id) === tonight);
  const faults: unknown[] = [];
  let children = 0;
  for (const { id } of schools) {
    const { cards, unread } = await store.readCards(id);
    for (const child of [...cards.map((card) => card.child), ...unread]) {
      await store.refold(child, id).catch((fault: unknown) => faults.push(fault));
      children++;
    }
    await store.refoldFindings(id).catch((fault: unknown) => faults.push(fault));
  }
  if (faults.length > 0) throw faults[0];
  return { counties: 1, schools: schools.length, children };
};

/** A school's own night: it depends on nothing but its id, so that no school misses its turn when others are added. */
function turnOf(id: string): number {
  return [...id].reduce((sum, letter) => (sum * 7 + letter.charCodeAt(0)) % NIGHTS, 0);
}
