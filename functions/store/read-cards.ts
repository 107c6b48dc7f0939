import type { ChildCard } from '../domain/card.ts';
import type { childKeys } from './child-keys.ts';
import type { ReadCards } from './children.ts';
import { childAt, partitions, prefixes } from './keys.ts';
import type { Consistency, Rows } from './rows.ts';
import { childKind } from './child-kind.ts';
import { cardIn } from './subject-kind.ts';
import { areasOf, type Vault } from './vault.ts';

/**
 * The cards of a school. One that does not open is named and delays no other; but a county's key that cannot be had is
 * an outage of all its cards, and thrown.
 */
export async function readCards(
  school: string,
  rows: Rows,
  vault: Vault,
  { inside }: Pick<ReturnType<typeof childKeys>, 'inside'>,
  consistency: Consistency = 'strong',
): Promise<ReadCards> {
  const found = await rows.query(partitions.school(school), prefixes.cards, consistency);
  const there = found.filter(
    (row) => row['movedTo'] === undefined && row['erasedOn'] === undefined,
  );
  await Promise.all([...new Set(there.flatMap(areasOf))].map((area) => vault.areaKey(area)));
  const read = await Promise.all(
    there.map(async (row): Promise<ChildCard | undefined> => {
      const child = childAt(row.sk);
      const key = await inside(row['envelope'], child).catch(() => 'damaged' as const);
      return key === 'damaged' ? undefined : cardIn(childKind(child), row, key?.key);
    }),
  );
  return {
    cards: read.flatMap((card) => card ?? []),
    unread: there.filter((_row, at) => !read[at]).map(({ sk }) => childAt(sk)),
  };
}
