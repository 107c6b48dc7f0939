import { openStore, type Ground } from '../../functions/store/index.ts';
import type { Rows } from '../../functions/store/rows.ts';
import { newKey, seal, unseal } from '../../functions/store/seal.ts';
import type { Store } from '../../functions/store/store.ts';
import { tell } from '../tell.ts';
import type { FaultRates } from './simulated-rows.ts';

/** How often calls fail and devices die in a simulation that shakes the store. */
export const WILD: FaultRates = { notApplied: 0.04, lostAcknowledgement: 0.06, crash: 0.02 };
/** Nothing fails: only the order of all steps is left to chance. */
export const CALM: FaultRates = { notApplied: 0, lostAcknowledgement: 0, crash: 0 };

const masterKey = newKey();

/** The real store on a table, with a key of its own and nothing else around it. */
export function storeOn(
  rows: Rows,
  enqueue: Store['enqueue'] = () => Promise.resolve(),
  beside: Partial<Pick<Ground, 'objects' | 'clock'>> = {},
): Store {
  return openStore({
    rows,
    enqueue,
    master: {
      wrap: (key, area) => Promise.resolve(seal(masterKey, key, area)),
      unwrap: (wrapped, area) => Promise.resolve(unseal(masterKey, wrapped, area)),
    },
    objects: { put: () => Promise.resolve(), get: () => Promise.resolve(undefined) },
    clock: () => 0,
    ...beside,
  });
}

/** Runs the seeds from 1 on, adds up what they counted and names the seed that failed. */
export async function runSeeds<Counts extends object>(
  what: string,
  seeds: number,
  runSeed: (seed: number) => Promise<Counts>,
): Promise<Record<keyof Counts, number>> {
  const total = {} as Record<keyof Counts, number>;
  for (let seed = 1; seed <= seeds; seed++) {
    const counts = await runSeed(seed).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`seed ${seed}: ${why}`, { cause: error });
    });
    for (const [name, count] of Object.entries(counts) as [keyof Counts, number][])
      total[name] = (total[name] ?? 0) + count;
  }
  tell(`${what} ${JSON.stringify({ seeds, ...total, wrong: 0 })}`);
  return total;
}
