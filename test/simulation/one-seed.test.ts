import { describe, expect, it, vi } from 'vitest';
import { runSeed } from './run-seed.ts';
import { retell } from './seeds.ts';

vi.mock('../../functions/store/seal.ts', async (original) =>
  (await import('../store/seal-once.ts')).sealOnce(await original()),
);
vi.mock('../../functions/store/pack.ts', async (original) =>
  (await import('../store/pack-once.ts')).packOnce(await original()),
);

const SEED = process.env['SEED'];

describe('Given one seed', () => {
  it.runIf(SEED)('then it is run alone and told step by step', () => retell(Number(SEED)));

  it('then it gives the same run, step by step', async () => {
    for (const seed of [3, 12, 29]) {
      const stories = [[], []] as string[][];
      for (const story of stories)
        await runSeed(seed, { told: (line) => story.push(masked(line)) });
      expect(stories[1]?.length).toBeGreaterThan(50);
      expect(stories[1]).toEqual(stories[0]);
    }
  });
});

/** Ids that are made of chance, of imports and of lines of the access log: nothing is ordered by them. */
function masked(line: string): string {
  return line.replace(/[0-9A-HJKMNP-TV-Z]{26}|N#[\w-]{43}/g, '…');
}
