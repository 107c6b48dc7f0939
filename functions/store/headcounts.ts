import type { SchoolCard } from '../domain/card.ts';
import type { Draft } from '../domain/record.ts';
import { keys } from './keys.ts';
import type { Rows } from './rows.ts';
import { schoolKind } from './subject-kind.ts';
import { writeOpen } from './write-records.ts';

export interface Headcounts {
  /** What the school says of itself; empty where it has said nothing yet. */
  schoolCard(school: string): Promise<SchoolCard>;
  /**
   * Enters a school’s headcount under its next number; the author stands in it by id alone.
   * @throws Problem record-conflict, when the number holds other content
   */
  recordHeadcount(school: string, draft: Draft): Promise<SchoolCard>;
}

/** What a school says of itself: numbers and days alone, and of its author the id. */
export function headcounts(rows: Rows): Headcounts {
  return {
    async schoolCard(school) {
      const kind = schoolKind(school);
      const row = await rows.get(keys.card(kind.subject, school));
      return row ? kind.card(row, undefined) : kind.fold([]);
    },

    recordHeadcount: (school, draft) => writeOpen(rows, schoolKind(school), school, draft),
  };
}
