import { ulid } from 'ulid';
import type { Instant } from '../domain/calendar.ts';
import { keys } from './keys.ts';
import type { Row, Rows } from './rows.ts';
import { blind } from './seal.ts';
import type { Vault } from './vault.ts';

export interface Reservations {
  /**
   * Reserves an identity (a number, or what stands for one) and answers the child it belongs to, for as long as its file is kept.
   * @param child the child that has it now, if it is an old one with a new number
   */
  reserve(identity: string, child?: string): Promise<string>;
  /** The child an identity belongs to, if any. */
  reserved(identity: string): Promise<string | undefined>;
  /**
   * Lets go of an identity of a child whose file is destroyed; the table forgets it within days. One that belongs to
   * another child stays.
   */
  release(identity: string, child: string, now: Instant): Promise<void>;
}

/** The blind-index key is no data key: it lies in an area of its own, and its name carries its version. */
const BLIND_AREA = 'blind-index-1';

/**
 * One number, one child: whoever reserves an identity first names the child, whoever comes second gets that child.
 * A reservation is released with the key of its file alone (`erase.ts`).
 */
export function reservations(rows: Rows, vault: Vault): Reservations {
  const keyOf = async (identity: string) =>
    keys.reservation(blind(await vault.areaKey(BLIND_AREA), identity));

  async function reserve(identity: string, child = ulid()): Promise<string> {
    const at = await keyOf(identity);
    if (await rows.put({ ...at, child }, 'absent')) return child;
    const { child: holder, version: before = 0 } = ((await rows.get(at)) ?? {}) as Partial<Row>;
    if (typeof holder === 'string') return holder;
    const version = Number(before); // released: it goes to whoever comes next
    const isTaken = await rows.put({ ...at, child, version: version + 1 }, { version });
    return isTaken ? child : reserve(identity, child);
  }

  return {
    reserve,
    async reserved(identity) {
      return (await rows.get(await keyOf(identity)))?.['child'] as string | undefined;
    },
    async release(identity, child, now) {
      const at = await keyOf(identity);
      const row = await rows.get(at);
      if (row?.['child'] !== child) return;
      const version = Number(row['version'] ?? 0) + 1;
      await rows.put({ ...at, version, forgetAt: Math.floor(now / 1000) });
    },
  };
}
