/** Invariants 3 and 4: of cards, which are nothing but the fold of their records. */
import type { ChildCard } from '../../functions/domain/card.ts';
import { foldChild, foldFinding } from '../../functions/domain/fold.ts';
import { childKind } from '../../functions/store/child-kind.ts';
import { childAt } from '../../functions/store/keys.ts';
import { canonical, recordOf } from '../../functions/store/record-row.ts';
import type { Row } from '../../functions/store/rows.ts';
import type { Store } from '../../functions/store/store.ts';
import { must, type Found } from './found.ts';
import { SCHOOLS } from './world.ts';

/** 3. `card == fold(records)` after one reconcile, at the school that has the child and at no other; of findings too. */
export async function cardIsTheFold(found: Found): Promise<void> {
  const name = cardIsTheFold.name;
  const shown = await shownIn(found.store);
  for (const { id, home, records, listedAt } of found.children) {
    must(
      listedAt.join() === home,
      name,
      () => `${id} is kept at ${home} and listed at ${listedAt.join(' and ') || 'none'}`,
    );
    must(
      shown.get(`${home} ${id}`) === canonical(foldChild(id, records)),
      name,
      () => `the card of ${id} is not the fold of its records`,
    );
  }
  const moves = movesIn(found.recordRows, Infinity);
  for (const school of SCHOOLS)
    for (const card of await found.store.findings(school)) {
      const key = `${school} ${card.rule}#${card.child}`;
      must(
        canonical(card) === moves.get(key),
        name,
        () => `the finding ${key} is not the fold of its moves`,
      );
    }
}

/** What lists show: cards of children by school and child. */
export async function shownIn(store: Store): Promise<Map<string, string>> {
  const shown = new Map<string, string>();
  for (const school of SCHOOLS)
    for (const card of await store.childCards(school))
      shown.set(`${school} ${card.child}`, canonical(card));
  return shown;
}

/** Findings as they follow from the moves entered up to an instant. */
export function movesIn(rows: readonly Row[], until: number): Map<string, string> {
  const of = new Map<string, Row[]>();
  for (const row of rows.filter(
    ({ pk, enteredAt }) => pk.startsWith('F#') && Number(enteredAt) <= until,
  ))
    of.set(row.pk, [...(of.get(row.pk) ?? []), row]);
  return new Map(
    [...of].map(([pk, moves]) => {
      const [, school = '', rule = '', child = ''] = pk.split('#');
      const subject = { kind: 'finding', id: `${rule}#${child}`, school } as const;
      return [
        `${school} ${subject.id}`,
        canonical(
          foldFinding(
            subject,
            moves.map((row) => recordOf(row, undefined)),
          ),
        ),
      ];
    }),
  );
}

/** 4. A last-done date moves back only by a superseding record, of the record that gave it or of what that one corrects. */
export function lastDoneMovesBackOnlyBySuperseding({ run, recordRows }: Found): void {
  const isSuperseded = supersededIn(recordRows);
  const before = new Map<string, ChildCard>();
  for (const row of run.puts) {
    if (!row.sk.startsWith('C#') || row['facts'] === undefined) continue;
    const key = `${row.pk} ${row.sk}`;
    const card = childKind(childAt(row.sk)).card(row, undefined);
    const last = before.get(key);
    for (const duty of ['talked', 'verified', 'visited', 'evidence'] as const) {
      const was = last?.[duty];
      if (!was || isSuperseded(row.sk, was.record)) continue;
      const is = card[duty];
      must(
        is !== undefined && is.on >= was.on,
        lastDoneMovesBackOnlyBySuperseding.name,
        () => `${key}: ${duty} went from ${was.on} to ${is?.on}`,
      );
    }
    before.set(key, card);
  }
}

/**
 * Whether a record of a child is corrected, or stands in a chain of corrections that forks: two may correct one record at
 * once, and the one entered later takes the place of the other with all that corrects it.
 */
function supersededIn(recordRows: readonly Row[]) {
  const corrects = new Map<string, string>();
  const corrections = new Map<string, number>();
  for (const { pk, id, supersedes } of recordRows) {
    if (typeof supersedes !== 'string') continue;
    corrects.set(`${pk} ${String(id)}`, supersedes);
    corrections.set(`${pk} ${supersedes}`, (corrections.get(`${pk} ${supersedes}`) ?? 0) + 1);
  }
  return (child: string, record: string): boolean => {
    if (corrections.has(`${child} ${record}`)) return true;
    for (let at = corrects.get(`${child} ${record}`); at; at = corrects.get(`${child} ${at}`))
      if ((corrections.get(`${child} ${at}`) ?? 0) > 1) return true;
    return false;
  };
}
