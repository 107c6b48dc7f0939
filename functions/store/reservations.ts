import { ulid } from 'ulid';
import { keys } from './keys.ts';
import type { Rows } from './rows.ts';
import { blind } from './seal.ts';
import type { Vault } from './vault.ts';

export interface Reservations {
  /**
   * Reserves an identity (a number, or what stands for one) and answers the child it belongs to, for ever.
   * @param child the child that has it now, if it is an old one with a new number
   */
  reserve(identity: string, child?: string): Promise<string>;
  /** The child an identity belongs to, if any. */
  reserved(identity: string): Promise<string | undefined>;
}

/** The blind-index key is no data key: it lies in an area of its own, and its name carries its version. */
const BLIND_AREA = 'blind-index-1';

/**
 * One number, one child: whoever reserves an identity first names the child, whoever comes second gets that child.
 * A reservation is never released.
 */
export function reservations(rows: Rows, vault: Vault): Reservations {
  const keyOf = async (identity: string) =>
    keys.reservation(blind(await vault.areaKey(BLIND_AREA), identity));
  async function reserved(identity: string): Promise<string | undefined> {
    return (await rows.get(await keyOf(identity)))?.['child'] as string | undefined;
  }
  return {
    reserved,
    async reserve(identity, child = ulid()) {
      if (await rows.put({ ...(await keyOf(identity)), child }, 'absent')) return child;
      const holder = await reserved(identity);
      if (holder === undefined) throw new Error('a reservation vanished: none is ever released');
      return holder;
    },
  };
}
