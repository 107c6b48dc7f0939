import { describe, expect, it, vi } from 'vitest';
import { tell } from '../tell.ts';
import { ofJobs } from './defects-of-jobs.ts';
import { ofTheHouse } from './defects-of-the-house.ts';
import { ofTheWay } from './defects-of-the-way.ts';
import { ofTheTable, type Defect } from './defects.ts';
import { Broken } from './found.ts';
import { runSeed } from './run-seed.ts';

vi.mock('../../functions/store/seal.ts', async (original) =>
  (await import('../store/seal-once.ts')).sealOnce(await original()),
);
vi.mock('../../functions/store/pack.ts', async (original) =>
  (await import('../store/pack-once.ts')).packOnce(await original()),
);

/** A suite that misses planted defects proves nothing: each must be found within so many seeds. */
const WITHIN = 2_000;

async function firstToFind({
  spoil,
}: Defect): Promise<{ readonly seed: number; readonly by: string } | undefined> {
  for (let seed = 1; seed <= WITHIN; seed++) {
    const fault = await runSeed(seed, { spoil }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (fault !== undefined)
      return { seed, by: fault instanceof Broken ? fault.invariant : nameOf(fault) };
  }
  return undefined;
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : typeof fault;
}

describe.each([...ofTheTable, ...ofTheWay, ...ofJobs, ...ofTheHouse])(
  'Given a house in which $what',
  (defect) => {
    it('then the simulation finds it', async () => {
      const found = await firstToFind(defect);
      tell(`planted ${JSON.stringify({ what: defect.what, ...found })}`);
      expect(defect.foundBy).toContain(found?.by);
    }, 900_000);
  },
);
