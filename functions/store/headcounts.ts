import { keys } from './keys.ts';
import type { Rows } from './rows.ts';
import { readPlaces } from './settle.ts';
import type { Store } from './store.ts';
import { schoolKind } from './subject-kind.ts';
import { writeRecords } from './write-records.ts';

/** What a school says of itself: numbers and days alone, and of its author the id. */
export function headcounts(rows: Rows): Pick<Store, 'schoolCard' | 'recordHeadcount'> {
  return {
    async schoolCard(school) {
      const kind = schoolKind(school);
      const row = await rows.get(keys.card(kind.subject, school));
      return row ? kind.card(row, undefined) : kind.fold([]);
    },

    async recordHeadcount(school, draft) {
      const kind = schoolKind(school);
      const places = await readPlaces(rows, kind, [school]);
      const nameless = { ...draft, byName: '' };
      return (await writeRecords(rows, kind, undefined, [nameless], places)).card;
    },
  };
}
