import { Problem } from '../domain/problem.ts';
import type { childKeys } from './child-keys.ts';
import type { SeenCard } from './children.ts';
import type { Rows } from './rows.ts';
import { Unopened } from './seal.ts';
import { readPlaces, readRecords } from './settle.ts';
import { childKind } from './child-kind.ts';
import { cardIn } from './subject-kind.ts';
import { areasOf, type Vault } from './vault.ts';

/**
 * The card of a child at a school, or where its tombstone leads. One that does not open is folded from the records, which
 * are the truth: nothing is written, for it is not known yet who asks; whatever settles the child next puts it anew.
 * @throws Problem file-damaged where its key or a record does not open either
 */
export async function seeCard(
  school: string,
  child: string,
  rows: Rows,
  vault: Vault,
  keys: ReturnType<typeof childKeys>,
): Promise<SeenCard | undefined> {
  const kind = childKind(child);
  const places = await readPlaces(rows, kind, [school]);
  const here = [...places].find(([, row]) => row !== undefined && row['movedTo'] === undefined);
  const [at, row] = here ?? [];
  if (at === undefined || row?.['envelope'] === undefined) return undefined; // or its key was deleted
  for (const area of areasOf(row)) await vault.areaKey(area); // one that cannot be had is an outage, not damage
  const copy = await keys.inside(row['envelope'], child).catch(() => undefined);
  const card = copy && cardIn(kind, row, copy.key);
  if (copy && card) return { card, school: at, places, key: copy };
  try {
    return await damagedOr(async () => {
      const key = await keys.of(child);
      return (
        key && { card: kind.fold(await readRecords(rows, kind, key)), school: at, places, key }
      );
    });
  } catch (thrown) {
    if (at !== school && isDamage(thrown)) return undefined; // it lies elsewhere: nobody is told of it here
    throw thrown;
  }
}

/**
 * Does something with a child’s records.
 * @throws Problem file-damaged where one does not open; whatever else it throws is as it was
 */
export async function damagedOr<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (thrown) {
    throw thrown instanceof Unopened ? new Problem('file-damaged') : thrown;
  }
}

function isDamage(thrown: unknown): boolean {
  return thrown instanceof Problem && thrown.code === 'file-damaged';
}
