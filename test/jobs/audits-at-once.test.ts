import { describe, expect, it } from 'vitest';
import type { Rows } from '../../functions/store/rows.ts';
import { CALM, runSeeds } from '../store/shaken.ts';
import { runAudits } from './audits-at-once.ts';

const SEEDS = Math.min(1_000, Number(process.env['SEEDS'] ?? 1_000));

describe('Given nights of audits delivered at once, twice and late while calls fail and workers die', () => {
  it('then exactly the overdue are open, each once, and the days of the moves never go back', async () => {
    const total = await runSeeds('audits', SEEDS, runAudits);
    expect(total.opened).toBeGreaterThan(SEEDS);
    expect(total.closed).toBeGreaterThan(SEEDS / 4);
    expect(total.late).toBeGreaterThan(SEEDS / 4);
  }, 1_800_000);

  it('and the same seed gives the same run', async () => {
    for (let seed = 1; seed <= 20; seed++)
      expect(await runAudits(seed)).toEqual(await runAudits(seed));
  });

  it('and where nothing fails, nothing is left to reconcile', async () => {
    await runSeeds('audits without a fault', Math.min(300, SEEDS), (seed) =>
      runAudits(seed, { rates: CALM }),
    );
  }, 300_000);

  it('and a table that forgets its conditions is found out', async () => {
    const spoil = (table: Rows): Rows => ({ ...table, put: (row) => table.put(row) });
    let found = 0;
    for (let seed = 1; seed <= 1_000 && found === 0; seed++)
      await runAudits(seed, { spoil, rates: CALM }).catch(() => found++);
    expect(found).toBe(1);
  });
});
