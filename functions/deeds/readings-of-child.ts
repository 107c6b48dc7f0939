import type { Reading, Store } from '../store/store.ts';

/**
 * The newest `limit` readings of a child, those before a line if one is named. Who may not know of restricted matters
 * gets as many lines as if nobody had opened any: none is missing from a page.
 */
export async function readingsOfChild(
  child: string,
  { limit, before, apart }: { limit: number; before: string | undefined; apart: boolean },
  store: Pick<Store, 'readingsOf'>,
): Promise<Reading[]> {
  const shown: Reading[] = [];
  let from = before;
  for (;;) {
    const found = await store.readingsOf(child, limit, from);
    shown.push(...found.filter((line) => apart || !line.apart));
    if (found.length < limit || shown.length >= limit) return shown.slice(0, limit);
    from = found.at(-1)?.id;
  }
}
