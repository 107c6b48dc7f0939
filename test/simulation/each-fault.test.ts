import { describe, expect, it, vi } from 'vitest';
import { chances } from '../store/chances.ts';
import { tell } from '../tell.ts';
import { runSeed } from './run-seed.ts';
import { every, exactly } from './weather.ts';

vi.mock('../../functions/store/seal.ts', async (original) =>
  (await import('../store/seal-once.ts')).sealOnce(await original()),
);

/** Short histories that hold between them a transfer, an import, an order, an answer, edits and sweeps. */
const HISTORIES = process.env['CI'] ? [5, 12] : [5];
const PAIRS = process.env['CI'] ? 2_000 : 300;

async function callsOf(seed: number): Promise<number> {
  let calls = 0;
  await runSeed(seed, {
    mishaps: () => {
      calls++;
      return undefined;
    },
  });
  return calls;
}

describe.each(HISTORIES)('Given the history of seed %i', (seed) => {
  it('then every single fault at every single call is survived', async () => {
    const calls = await callsOf(seed);
    let met = 0;
    for (const mishap of every)
      for (let at = 1; at <= calls; at++) {
        const { totals } = await runSeed(seed, { mishaps: exactly({ at, mishap }) }).catch(
          (error: unknown) => {
            throw new Error(`${mishap} at call ${at} of seed ${seed}`, { cause: error });
          },
        );
        met += totals.mishaps;
      }
    tell(`each fault ${JSON.stringify({ seed, calls, kinds: every.length, met, wrong: 0 })}`);
    expect(met).toBe(calls * every.length);
  }, 3_600_000);

  it('and so are pairs of them', async () => {
    const luck = chances(seed);
    const calls = await callsOf(seed);
    for (let n = 0; n < PAIRS; n++) {
      const pair = [0, 1].map(() => ({ at: 1 + luck.below(calls), mishap: luck.pick(every) }));
      await runSeed(seed, { mishaps: exactly(...pair) }).catch((error: unknown) => {
        throw new Error(`${JSON.stringify(pair)} of seed ${seed}`, { cause: error });
      });
    }
    tell(`pairs of faults ${JSON.stringify({ seed, pairs: PAIRS, wrong: 0 })}`);
  }, 3_600_000);
});
