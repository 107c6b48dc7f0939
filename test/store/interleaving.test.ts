import { describe, expect, it } from 'vitest';
import type { Condition, Row, Rows } from '../../functions/store/rows.ts';
import { runSeed } from './interleaving.ts';
import { runSeeds } from './shaken.ts';

const SEEDS = Number(process.env['SEEDS'] ?? 20_000);

describe('Given devices that write about one child at once while calls fail, acknowledgements are lost and devices die', () => {
  it('then nothing acknowledged is lost, nothing counts twice, and the card is the fold of the records', async () => {
    const total = await runSeeds('interleaving', SEEDS, runSeed);
    expect(total.transfers).toBeGreaterThan(SEEDS / 10);
    expect(total.conflicts).toBeGreaterThan(SEEDS / 20);
    expect(total.crashes).toBeGreaterThan(SEEDS / 10);
  }, 1_800_000);

  it('and the same seed gives the same run', async () => {
    expect(await runSeed(7)).toEqual(await runSeed(7));
  });
});

/** A suite that misses planted defects proves nothing: each of these must be found. */
describe.each<[string, (table: Rows) => Rows]>([
  [
    'cards are put without their condition',
    (table) => ({
      ...table,
      put: (row, condition) =>
        table.put(row, typeof condition === 'object' ? undefined : condition),
    }),
  ],
  [
    'records overwrite each other',
    (table) => ({
      ...table,
      put: (row, condition) => table.put(row, condition === 'absent' ? undefined : condition),
    }),
  ],
  ['reads lag one write behind', (table) => lagging(table)],
  [
    'tombstones are not written',
    (table) => ({
      ...table,
      put: (row, condition) =>
        'movedTo' in row ? Promise.resolve(true) : table.put(row, condition),
    }),
  ],
])('Given a table on which %s', (_defect, spoil) => {
  it('then the simulation finds it', async () => {
    let found = false;
    for (let seed = 1; seed <= 3_000 && !found; seed++)
      found = await runSeed(seed, spoil).then(
        () => false,
        () => true,
      );
    expect(found).toBe(true);
  });
});

/** Queries that miss the newest record of a partition, as an index or an eventually consistent read would. */
function lagging(table: Rows): Rows {
  let newest: Row | undefined;
  return {
    ...table,
    put: (row: Row, condition?: Condition) => {
      newest = row;
      return table.put(row, condition);
    },
    query: async (pk: string, prefix?: string) => {
      const rows = await table.query(pk, prefix);
      return rows.filter(
        ({ sk }) => !(newest && newest.pk === pk && newest.sk === sk && sk.startsWith('E#')),
      );
    },
  };
}
