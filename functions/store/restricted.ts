import type { Data, Draft, FormRecord, Subject } from '../domain/record.ts';
import { childKeys } from './child-keys.ts';
import { keys, recordsOf, restrictedArea } from './keys.ts';
import type { Orgs } from './orgs.ts';
import { recordOf } from './record-row.ts';
import type { Row, Rows } from './rows.ts';
import type { Vault } from './vault.ts';
import { putRecord } from './write-records.ts';

export interface Restricted {
  /**
   * Keeps one restricted record of a child; no card changes.
   * @throws Problem record-conflict, when the id holds other content
   */
  recordRestricted(
    child: string,
    school: string,
    draft: Draft,
  ): Promise<{ readonly record: FormRecord; readonly replayed: boolean }>;
  /** Who may open a restricted record, its author first; undefined where there is none. No content is opened. */
  namedIn(child: string, id: string): Promise<readonly string[] | undefined>;
  /** A child's restricted records of which `isFor` holds, given who may open each; the others stay sealed. */
  restrictedOf(child: string, isFor: (named: readonly string[]) => boolean): Promise<FormRecord[]>;
}

/**
 * What is restricted about a child: a partition and a data key of its own. It folds into no card, so that nothing outside
 * tells whether there is any; who may open a record stands open on it, so that it is opened for them alone.
 */
export function restricted(rows: Rows, vault: Vault, { org }: Pick<Orgs, 'org'>): Restricted {
  const place = { at: keys.restrictedKey, areaOf: restrictedArea };
  const childKey = childKeys(rows, vault, { org }, place);
  const subjectOf = (child: string): Subject => ({ kind: 'restricted', id: child });
  return {
    async recordRestricted(child, school, draft) {
      const key = await childKey.ofNew(child, school);
      return putRecord(rows, subjectOf(child), key, draft);
    },

    async namedIn(child, id) {
      const row = await rows.get(keys.record(subjectOf(child), id, undefined));
      return row && named(row);
    },

    async restrictedOf(child, isFor) {
      const found = await rows.query(recordsOf(subjectOf(child)));
      const theirs = found.filter((row) => row['form'] !== undefined && isFor(named(row)));
      const key = theirs.length > 0 ? await childKey.of(child) : undefined;
      return key ? theirs.map((row) => recordOf(row, key.key)) : []; // without its key nothing can be read
    },
  };
}

/** Who wrote it, and whom it names as readers. */
function named(row: Row): string[] {
  const readers = (row['data'] as Data)['readers'] as readonly string[];
  return [String(row['by']), ...readers];
}
