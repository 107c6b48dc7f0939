import type { CivilDate } from '../domain/calendar.ts';
import type { SchoolDigest } from '../domain/digest.ts';
import { keys } from './keys.ts';
import type { Rows } from './rows.ts';

export interface Digests {
  /** A school's week as it began, by its Monday. */
  digest(school: string, week: CivilDate): Promise<SchoolDigest | undefined>;
  putDigest(digest: SchoolDigest): Promise<void>;
}

/** Digests of a school, one item a week, rewritten whole: ids of rules and counts, nothing personal. */
export function digests(rows: Rows): Digests {
  return {
    async digest(school, week) {
      return (await rows.get(keys.digest(school, week)))?.['digest'] as SchoolDigest | undefined;
    },
    async putDigest(digest) {
      await rows.put({ ...keys.digest(digest.school, digest.week), digest });
    },
  };
}
