import type { SchoolDigest } from '../domain/digest.ts';
import { keys } from './keys.ts';
import type { Rows } from './rows.ts';
import type { Store } from './store.ts';

/** Digests of a school, one item a week, rewritten whole: ids of rules and counts, nothing personal. */
export function digests(rows: Rows): Pick<Store, 'digest' | 'putDigest'> {
  return {
    async digest(school, week) {
      return (await rows.get(keys.digest(school, week)))?.['digest'] as SchoolDigest | undefined;
    },
    async putDigest(digest) {
      await rows.put({ ...keys.digest(digest.school, digest.week), digest });
    },
  };
}
