import { tell } from '../tell.ts';
import { noTotals, runSeed } from './run-seed.ts';

/** As many as some minutes of two workers hold; where nobody waits for it, enough to notice. */
export const SEEDS = Number(process.env['SEEDS'] ?? (process.env['CI'] ? 8_000 : 2_000));
/** So many files share them, so that two workers do. */
const PARTS = 4;

/** Runs the seeds of one of four parts, and tells what they met. @throws with the number of a seed that fails */
export async function runPart(part: number) {
  const total: Record<string, number> = { ...noTotals() };
  const met: Partial<Record<string, number>> = {};
  const before = process.cpuUsage();
  const share = Math.ceil(SEEDS / PARTS);
  for (let seed = part * share + 1; seed <= (part + 1) * share; seed++) {
    const run = await runSeed(seed).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`seed ${seed}: ${why} — SEED=${seed} runs it alone`, { cause: error });
    });
    for (const [name, count] of Object.entries<number>({ ...run.totals }))
      total[name] = (total[name] ?? 0) + count;
    for (const [name, count] of Object.entries<number>(run.met))
      met[name] = (met[name] ?? 0) + count;
  }
  const { user, system } = process.cpuUsage(before);
  const msPerSeed = Number(((user + system) / 1000 / share).toFixed(1));
  tell(`simulation ${JSON.stringify({ part, seeds: share, msPerSeed, ...total, met, wrong: 0 })}`);
  return { share, total, met };
}

/** Runs one seed alone and tells every step of it. */
export async function retell(seed: number): Promise<void> {
  const lines: string[] = [];
  try {
    await runSeed(seed, { told: (line) => lines.push(line) });
  } finally {
    tell([`seed ${seed}`, ...lines].join('\n'));
  }
}
