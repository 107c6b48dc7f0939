import { execFileSync } from 'node:child_process';
import { tell } from '../tell.ts';
import { noTotals, runSeed } from './run-seed.ts';

/** As many as some minutes of two workers hold; where nobody waits for it, enough to notice. */
export const SEEDS = Number(process.env['SEEDS'] ?? (process.env['CI'] ? 75_000 : 2_000));
/**
 * Whoever waits runs the same seeds again and again. Where nobody does, each state of the files has seeds of its own, so
 * that from change to change they add up. With those of merging, correcting and auditing at once, one state has 100,000.
 */
const FIRST = Number(process.env['FIRST'] ?? (process.env['CI'] ? ofThisState() : 1));
/** So many files share them, so that two workers do. */
const PARTS = 4;

/** Runs the seeds of one of four parts, and tells what they met. @throws with the number of a seed that fails */
export async function runPart(part: number) {
  const total: Record<string, number> = { ...noTotals() };
  const met: Partial<Record<string, number>> = {};
  const before = process.cpuUsage();
  const share = Math.ceil(SEEDS / PARTS);
  const first = FIRST + part * share;
  for (let seed = first; seed < first + share; seed++) {
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
  tell(`simulation ${JSON.stringify({ first, seeds: share, msPerSeed, ...total, met, wrong: 0 })}`);
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

/** A number below 2^28 that the files as they are committed give, whoever's commit it is; 1 where no git tells it. */
function ofThisState(): number {
  try {
    const tree = execFileSync('git', ['rev-parse', 'HEAD^{tree}'], { encoding: 'utf8' });
    return Number.parseInt(tree.slice(0, 7), 16);
  } catch {
    return 1;
  }
}
