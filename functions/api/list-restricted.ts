import { can } from '../domain/access.ts';
import type { Handler } from '../asked.ts';

/** Restricted records of a child that the asker may open, by day and author alone, newest first. */
export const listRestricted: Handler<'listRestricted'> = async ({ actor, place, seen, store }) => {
  const isFor = (named: readonly string[]) =>
    can(actor, 'restricted.open', { ...place, named }) !== undefined;
  const records = await store.restrictedOf(seen.card.child, isFor);
  return {
    records: records
      .map(({ id, at, byName }) => ({ id, at, byName }))
      .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1)),
  };
};
