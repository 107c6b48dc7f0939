import { inParallel } from '../in-parallel.ts';
import type { CivilDate } from '../domain/calendar.ts';
import type { FindingCard } from '../domain/card.ts';
import { findingMove } from '../domain/forms/index.ts';
import { isConflict } from '../domain/problem.ts';
import { sectionOf, type FormRecord } from '../domain/record.ts';
import type { AuditMove } from '../domain/reports/audit-moves.ts';
import type { Entry, NumberedMove } from './entry.ts';
import { partitions, prefixes } from './keys.ts';
import type { Rows } from './rows.ts';
import { readPlaces, readRecords, settle } from './settle.ts';
import { findingKind } from './subject-kind.ts';
import { writeOpen } from './write-records.ts';

/** A school has one finding for each rule and child. */
export type FindingId = Pick<FindingCard, 'rule' | 'child'>;

export interface Findings {
  findings(school: string): Promise<FindingCard[]>;
  /** One finding with its moves in order; undefined where nothing was ever found. */
  openFinding(
    school: string,
    of: FindingId,
  ): Promise<{ readonly card: FindingCard; readonly moves: FormRecord[] } | undefined>;
  /**
   * Makes one move of a finding under its number; the author stands in it by id alone. Made already with the same content,
   * it has no second effect.
   * @throws Problem record-conflict, when somebody else has made this number
   */
  moveFinding(
    school: string,
    of: FindingId,
    move: NumberedMove,
    at: CivilDate,
    entry: Entry,
  ): Promise<FindingCard>;
  /** Makes the audit's moves at a school; made already, they have no second effect. */
  move(school: string, moves: readonly AuditMove[], at: CivilDate, entry: Entry): Promise<void>;
  /** Refolds the findings of a school from their moves and repairs their cards. */
  refoldFindings(school: string): Promise<void>;
}

/** Findings lie in the school's partition; nothing personal stands in them. */
export function findings(rows: Rows): Findings {
  async function cards(school: string): Promise<FindingCard[]> {
    const found = await rows.query(partitions.school(school), prefixes.findings);
    return found.map((row) => findingKind(school, '').card(row, undefined));
  }
  const moveFinding: Findings['moveFinding'] = (school, of, { number, data }, at, entry) => {
    const kind = findingKind(school, `${of.rule}#${of.child}`);
    return writeOpen(rows, kind, school, sectionOf(findingMove, number, { ...entry, at, data }));
  };
  return {
    findings: cards,
    moveFinding,

    async openFinding(school, { rule, child }) {
      const kind = findingKind(school, `${rule}#${child}`);
      const moves = await readRecords(rows, kind, undefined);
      return moves.length > 0 ? { card: kind.fold(moves), moves } : undefined;
    },

    async refoldFindings(school) {
      await inParallel(await cards(school), async ({ rule, child }) => {
        const kind = findingKind(school, `${rule}#${child}`);
        await settle(rows, kind, undefined, await readPlaces(rows, kind, [school]));
      });
    },

    async move(school, moves, at, entry) {
      await inParallel(moves, async ({ rule, child, number, move, dueOn }) => {
        const data = dueOn === undefined ? { move } : { move, dueOn };
        await moveFinding(school, { rule, child }, { number, data }, at, entry).catch(
          (thrown: unknown) => {
            // Another audit made this move, or a person another one: that one counts, and the next audit looks again.
            if (!isConflict(thrown)) throw thrown;
          },
        );
      });
    },
  };
}
