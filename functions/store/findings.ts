import { inParallel } from '../in-parallel.ts';
import { isConflict } from '../domain/problem.ts';
import { sectionId } from '../domain/record.ts';
import { findingMove } from '../domain/forms/index.ts';
import { partitions, prefixes } from './keys.ts';
import type { FindingCard } from '../domain/card.ts';
import type { Rows } from './rows.ts';
import { readPlaces, settle } from './settle.ts';
import type { Store } from './store.ts';
import { findingKind } from './subject-kind.ts';
import { writeRecords } from './write-records.ts';

/** Findings lie in the school's partition; nothing personal stands in them. */
export function findings(rows: Rows): Pick<Store, 'findings' | 'move' | 'refoldFindings'> {
  async function cards(school: string): Promise<FindingCard[]> {
    const found = await rows.query(partitions.school(school), prefixes.findings);
    return found.map((row) => findingKind(school, '').card(row, undefined));
  }
  return {
    findings: cards,

    async refoldFindings(school) {
      await inParallel(await cards(school), async ({ rule, child }) => {
        const kind = findingKind(school, `${rule}#${child}`);
        await settle(rows, kind, undefined, await readPlaces(rows, kind, [school]));
      });
    },

    async move(school, moves, at, entry) {
      await inParallel(moves, async ({ rule, child, number, move, dueOn }) => {
        const kind = findingKind(school, `${rule}#${child}`);
        const places = await readPlaces(rows, kind, [school]);
        const data = dueOn === undefined ? { move } : { move, dueOn };
        const id = sectionId('finding-move', number);
        const draft = {
          ...entry,
          id,
          form: 'finding-move',
          formVersion: findingMove.version,
          number,
          at,
          data,
        };
        await writeRecords(rows, kind, undefined, [draft], places).catch((thrown: unknown) => {
          // Another audit made this move, or a person another one: that one counts, and the next audit looks again.
          if (!isConflict(thrown)) throw thrown;
        });
      });
    },
  };
}
