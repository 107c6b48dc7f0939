import { describe, expect, it } from 'vitest';
import type { Rows } from '../../functions/store/rows.ts';
import { runSeeds } from '../store/shaken.ts';
import { runCorrecting } from './correcting.ts';

const SEEDS = Math.min(1_000, Number(process.env['SEEDS'] ?? 1_000));

describe('Given devices that correct and withdraw the same talks at once while calls fail and devices die', () => {
  it('then nothing acknowledged is lost, of each talk one record at most counts, and sent again changes nothing', async () => {
    const total = await runSeeds('correcting', SEEDS, runCorrecting);
    expect(total.corrections).toBeGreaterThan(SEEDS);
    expect(total.withdrawals).toBeGreaterThan(SEEDS / 2);
    expect(total.correctedAlready).toBeGreaterThan(SEEDS / 4);
    expect(total.resent).toBe(total.acknowledged);
  }, 1_800_000);

  it('and the same seed gives the same run', async () => {
    expect(await runCorrecting(7)).toEqual(await runCorrecting(7));
  });
});

/** A suite that misses planted defects proves nothing: each of these must be found. */
describe.each<[string, (table: Rows) => Rows]>([
  [
    'records overwrite each other',
    (table) => ({
      ...table,
      put: (row, condition) => table.put(row, condition === 'absent' ? undefined : condition),
    }),
  ],
  [
    'it is forgotten what a record corrects',
    (table) => ({
      ...table,
      put: ({ supersedes: _forgotten, ...row }, condition) => table.put(row, condition),
    }),
  ],
  [
    'withdrawals are acknowledged and not kept',
    (table) => ({
      ...table,
      put: (row, condition) =>
        row['form'] === 'withdrawal' ? Promise.resolve(true) : table.put(row, condition),
    }),
  ],
])('Given a table on which %s', (_defect, spoil) => {
  it('then the simulation finds it', async () => {
    let found = false;
    for (let seed = 1; seed <= 300 && !found; seed++)
      found = await runCorrecting(seed, spoil).then(
        () => false,
        () => true,
      );
    expect(found).toBe(true);
  });
});
