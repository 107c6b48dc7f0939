import type { StaffCard } from '../domain/card.ts';
import type { Draft } from '../domain/record.ts';
import { partitions, prefixes } from './keys.ts';
import type { Rows } from './rows.ts';
import { staffKind } from './subject-kind.ts';
import { writeOpen } from './write-records.ts';

export interface Leaves {
  /** Who of the staff was, is or will be away. */
  leaves(school: string): Promise<StaffCard[]>;
  /**
   * Saves one leave of somebody at a school; the author stands in it by id alone.
   * @throws Problem record-conflict, when the id holds other content
   */
  recordLeave(school: string, person: string, draft: Draft): Promise<StaffCard>;
}

/** Who of the staff is away when. Nothing here is about a child, and no name stands in it: ids and days alone. */
export function leaves(rows: Rows): Leaves {
  return {
    async leaves(school) {
      const found = await rows.query(partitions.school(school), prefixes.staffCards);
      return found.map((row) => staffKind(school, '').card(row, undefined));
    },

    recordLeave: (school, person, draft) =>
      writeOpen(rows, staffKind(school, person), school, draft),
  };
}
