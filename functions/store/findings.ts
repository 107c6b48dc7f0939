import { inParallel } from '../in-parallel.ts';
import { isConflict } from '../domain/problem.ts';
import { sectionId } from '../domain/record.ts';
import { findingMove } from '../domain/forms/index.ts';
import { partitions, prefixes } from './keys.ts';
import type { FindingCard } from '../domain/card.ts';
import type { Rows } from './rows.ts';
import { readPlaces, readRecords, settle } from './settle.ts';
import type { Store } from './store.ts';
import { findingKind } from './subject-kind.ts';
import { writeRecords } from './write-records.ts';

type Findings = Pick<Store, 'findings' | 'openFinding' | 'moveFinding' | 'move' | 'refoldFindings'>;

/** Findings lie in the school's partition; nothing personal stands in them. */
export function findings(rows: Rows): Findings {
  async function cards(school: string): Promise<FindingCard[]> {
    const found = await rows.query(partitions.school(school), prefixes.findings);
    return found.map((row) => findingKind(school, '').card(row, undefined));
  }
  const moveFinding: Store['moveFinding'] = async (school, of, { number, data }, at, entry) => {
    const kind = findingKind(school, `${of.rule}#${of.child}`);
    const places = await readPlaces(rows, kind, [school]);
    const { id: form, version: formVersion } = findingMove;
    const id = sectionId(form, number);
    const draft = { ...entry, byName: '', id, form, formVersion, number, at, data };
    return (await writeRecords(rows, kind, undefined, [draft], places)).card;
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
