import type { Condition, Row, Rows } from '../../functions/store/rows.ts';

/** How many of the last writes an eventually consistent read may miss. */
const MISSED = 4;

/** What a table does on a bad day, beside what it promises: reads that lag, and somebody else who was faster. */
export function oddTable(table: Rows) {
  const last: { readonly row: Row; readonly before: Row | undefined }[] = [];

  return {
    async put(row: Row, condition?: Condition): Promise<boolean> {
      const before = await table.get(row);
      const isDone = await table.put(row, condition);
      if (isDone) last.push({ row, before });
      if (last.length > MISSED) last.shift();
      return isDone;
    },

    /** The query as it would have been answered before the last writes. */
    async stale(pk: string, prefix = ''): Promise<Row[]> {
      const rows = new Map((await table.query(pk, prefix)).map((row) => [row.sk, row]));
      for (const { row, before } of [...last].reverse()) {
        if (row.pk !== pk || !row.sk.startsWith(prefix)) continue;
        if (before) rows.set(row.sk, before);
        else rows.delete(row.sk);
      }
      return [...rows.values()].sort((a, b) => (a.sk < b.sk ? -1 : 1));
    },

    /** Somebody else puts the item anew as it is, under its next version; then ours comes too late. */
    async raced(row: Row, condition?: Condition): Promise<boolean> {
      const there = typeof condition === 'object' ? await table.get(row) : undefined;
      if (there) await table.put({ ...there, version: Number(there['version']) + 1 });
      return table.put(row, condition);
    },
  };
}
