import type { JobHandler } from '../asked.ts';
import { schoolsTonight } from '../deeds/schools-tonight.ts';

/**
 * Refolds the children and findings of about one thirtieth of a county's schools each night: what a crash left behind is
 * mended. A child that cannot be read delays only itself.
 */
export const reconcile: JobHandler = async ({ county = '', store, today }) => {
  const schools = await schoolsTonight(county, { store, today });
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
