import { can } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { recordLine } from '../deeds/record-line.ts';

/** One restricted record. Who asks is named in it, and has given a reason that is noted before this leaves. */
export const openRestricted: Handler<'openRestricted'> = async (asked) => {
  const { actor, params, place, seen, store } = asked;
  const isFor = (named: readonly string[]) =>
    can(actor, 'restricted.open', { ...place, named }) !== undefined;
  const records = await store.restrictedOf(seen.card.child, isFor);
  const record = records.find(({ id }) => id === params.restricted);
  if (!record) throw new Problem('not-found');
  return recordLine(record);
};
