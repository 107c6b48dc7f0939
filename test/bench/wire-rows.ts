import type { Row, Rows } from '../../functions/store/rows.ts';
import { rowsOf, wireText } from './wire-text.ts';

/**
 * A table that costs nothing but what its caller pays for any: every row goes in as the text that is sent, and comes out
 * of the text that is received. Conditions hold as they do in the table; nothing else is looked after.
 */
export function wireRows(): Rows {
  const partitions = new Map<string, Map<string, { text: string; version: unknown }>>();
  const partition = (pk: string) => {
    const known = partitions.get(pk);
    if (known) return known;
    const made = new Map<string, { text: string; version: unknown }>();
    partitions.set(pk, made);
    return made;
  };
  const write = (row: Row) =>
    partition(row.pk).set(row.sk, { text: wireText(row), version: row['version'] });
  const read = (pk: string, isAsked: (sk: string) => boolean): string[] =>
    [...partition(pk).entries()]
      .filter(([sk]) => isAsked(sk))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { text }]) => text);
  const received = (texts: readonly string[]) => rowsOf(`[${texts.join(',')}]`);
  return {
    async get({ pk, sk }) {
      const there = partition(pk).get(sk);
      return there && received([there.text])[0];
    },
    query: async (pk, prefix = '') => received(read(pk, (sk) => sk.startsWith(prefix))),
    last: async (pk, prefix, upTo) =>
      received(read(pk, (sk) => sk >= prefix && sk <= upTo).slice(-1))[0],
    newest: async (pk, limit, before) =>
      received(
        read(pk, (sk) => before === undefined || sk < before)
          .reverse()
          .slice(0, limit),
      ),
    async put(row, condition) {
      const there = partition(row.pk).get(row.sk);
      if (condition === 'absent' && there) return false;
      if (typeof condition === 'object' && (there?.version ?? 0) !== condition.version)
        return false;
      write(row);
      return true;
    },
    async putAll(rows) {
      rows.forEach(write);
    },
  };
}
