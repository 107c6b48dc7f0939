import { inParallel } from '../in-parallel.ts';
import type { Instant } from '../domain/calendar.ts';
import type { ChildCard } from '../domain/card.ts';
import { childKeys } from './child-keys.ts';
import { childKind } from './child-kind.ts';
import { childAt, partitions, prefixes } from './keys.ts';
import type { Orgs } from './orgs.ts';
import type { Rows } from './rows.ts';
import { readRecords } from './settle.ts';
import type { Vault } from './vault.ts';

/** The files of a school at an instant; apart from them those whose cards lie here and whose records were elsewhere. */
export interface FilesAsOf {
  readonly cards: ChildCard[];
  readonly unread: string[];
  readonly elsewhere: ChildCard[];
}

export interface AsOf {
  /** The files of a school as they stood at an instant, and by id children whose files do not open. */
  filesAsOf(school: string, instant: Instant): Promise<FilesAsOf>;
}

/**
 * The files of a school as they stood at an instant: each folded from the records entered up to then, whatever came
 * later. Children who have gone elsewhere since are found by the tombstones they left (SAMPLING §2.2).
 */
export function asOf(rows: Rows, vault: Vault, register: Pick<Orgs, 'org'>): AsOf {
  const childKey = childKeys(rows, vault, register);

  async function cardAt(child: string, instant: Instant) {
    const kind = childKind(child);
    const key = await childKey.of(child);
    if (!key) return undefined; // lawfully deleted: there is no file any more
    const records = await readRecords(rows, kind, key);
    return kind.fold(records.filter(({ enteredAt }) => enteredAt <= instant));
  }

  return {
    async filesAsOf(school, instant) {
      const found = await rows.query(partitions.school(school), prefixes.cards);
      const read: FilesAsOf = { cards: [], unread: [], elsewhere: [] };
      await inParallel(found, async (row) => {
        const child = childAt(row.sk);
        const card = await cardAt(child, instant).catch(() => 'damaged' as const);
        const isLeft = row['movedTo'] !== undefined; // a tombstone: the card lies where the child went
        if (card === 'damaged') {
          if (!isLeft) read.unread.push(child);
        } else if (card?.home?.school === school) read.cards.push(card);
        else if (card?.home && !isLeft) read.elsewhere.push(card);
      });
      return read;
    },
  };
}
