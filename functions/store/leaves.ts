import { partitions, prefixes } from './keys.ts';
import type { Rows } from './rows.ts';
import { readPlaces } from './settle.ts';
import type { Store } from './store.ts';
import { staffKind } from './subject-kind.ts';
import { writeRecords } from './write-records.ts';

/** Who of the staff is away when. Nothing here is about a child, and no name stands in it: ids and days alone. */
export function leaves(rows: Rows): Pick<Store, 'leaves' | 'recordLeave'> {
  return {
    async leaves(school) {
      const found = await rows.query(partitions.school(school), prefixes.staffCards);
      return found.map((row) => staffKind(school, '').card(row, undefined));
    },

    async recordLeave(school, person, draft) {
      const kind = staffKind(school, person);
      const places = await readPlaces(rows, kind, [school]);
      const nameless = { ...draft, byName: '' };
      return (await writeRecords(rows, kind, undefined, [nameless], places)).card;
    },
  };
}
