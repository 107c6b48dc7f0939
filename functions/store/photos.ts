import { Problem } from '../domain/problem.ts';
import type { SeenCard } from './children.ts';
import type { Objects } from './objects.ts';
import { seal, unseal } from './seal.ts';

export interface Photos {
  /**
   * Keeps a picture of a child's record, without metadata, under the id its device gave it.
   * @returns true if it was there already
   * @throws Problem record-conflict where another picture has the id
   */
  keepPhoto(seen: SeenCard, id: string, jpeg: Uint8Array): Promise<boolean>;
  photo(seen: SeenCard, id: string): Promise<Uint8Array | undefined>;
}

/**
 * Pictures that belong to a child's records: files beside the table, sealed under the child's own key, so that they go
 * with it. The same picture sent twice is kept once.
 */
export function photos(objects: Objects): Photos {
  const nameOf = ({ card }: SeenCard, id: string) => `photos/${card.child}/${id}`;

  async function photo(seen: SeenCard, id: string): Promise<Uint8Array | undefined> {
    const name = nameOf(seen, id);
    const sealed = await objects.get(name);
    return sealed && unseal(seen.key.key, sealed, name);
  }

  return {
    photo,
    async keepPhoto(seen, id, jpeg) {
      const name = nameOf(seen, id);
      const known = await photo(seen, id);
      if (known && !Buffer.from(known).equals(jpeg)) throw new Problem('record-conflict');
      if (!known) await objects.put(name, seal(seen.key.key, jpeg, name));
      return known !== undefined;
    },
  };
}
