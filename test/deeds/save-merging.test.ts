import { describe, expect, it } from 'vitest';
import { runSeeds } from '../store/shaken.ts';
import { runMerging } from './merging.ts';

const SEEDS = Math.min(3_000, Number(process.env['SEEDS'] ?? 3_000));

describe('Given devices that edit parts of one file at once while calls fail and devices die', () => {
  it('then each edit is kept once beside the others, and sent again changes nothing', async () => {
    const total = await runSeeds('merging', SEEDS, runMerging);
    expect(total.merged).toBeGreaterThan(SEEDS / 10);
    expect(total.conflicts).toBeGreaterThan(SEEDS / 20);
    expect(total.resent).toBe(total.acknowledged);
  }, 1_800_000);

  it('and a table on which sections overwrite each other is found out', async () => {
    let found = 0;
    for (let seed = 1; seed <= 300 && found === 0; seed++)
      await runMerging(seed, (table) => ({
        ...table,
        put: (row, condition) => table.put(row, condition === 'absent' ? undefined : condition),
      })).catch(() => found++);
    expect(found).toBe(1);
  });
});
