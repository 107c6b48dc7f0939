import { describe, expect, it, vi } from 'vitest';
import { chances } from '../store/chances.ts';
import { tell } from '../tell.ts';
import { runSeed } from './run-seed.ts';
import { every, exactly } from './weather.ts';

vi.mock('../../functions/store/seal.ts', async (original) =>
  (await import('../store/seal-once.ts')).sealOnce(await original()),
);
vi.mock('../../functions/store/pack.ts', async (original) =>
  (await import('../store/pack-once.ts')).packOnce(await original()),
);

/** Short histories, and what is done in them: a change of the deeds makes other ones of them, and these are chosen anew. */
const HISTORIES: readonly (readonly [number, readonly string[]])[] = [
  [437, ['order', 'answer', 'edit']],
  [416, ['assign', 'talk', 'confirm import', 'transfer']],
];
const PAIRS = process.env['CI'] ? 1_000 : 300;

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

describe.each(HISTORIES)('Given the history of seed %i', (seed, deeds) => {
  it('then it holds what it was chosen for', async () => {
    const { sent } = await runSeed(seed, { mishaps: () => undefined });
    const done = sent.filter(({ state }) => state === 'acknowledged').map(({ what }) => what);
    expect(done).toEqual(expect.arrayContaining([...deeds]));
  });

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
