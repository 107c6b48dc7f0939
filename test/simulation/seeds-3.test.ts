import { describe, expect, it, vi } from 'vitest';
import { every } from './weather.ts';
import { runPart } from './seeds.ts';

vi.mock('../../functions/store/seal.ts', async (original) =>
  (await import('../store/seal-once.ts')).sealOnce(await original()),
);
vi.mock('../../functions/store/pack.ts', async (original) =>
  (await import('../store/pack-once.ts')).packOnce(await original()),
);

describe.skipIf(process.env['SEED'])('Given the 3rd quarter of all seeds', () => {
  it('then nothing is lost and nothing leaks, whatever fails', async () => {
    const { share, total, met } = await runPart(2);
    expect(total['acknowledged']).toBeGreaterThan(share);
    expect(total['jobs']).toBeGreaterThan(3 * share);
    if (share >= 500) expect(Object.keys(met).sort()).toEqual([...every].sort());
  }, 3_600_000);
});
