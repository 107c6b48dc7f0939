import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { atMost, type Figure } from './figure.ts';

const root = join(import.meta.dirname, '../..');
/** A signed request to a table, without a house around it. */
const FLOOR = 340;
const GOAL = 650;

/** What each function of the synthesised app weighs: one minified file, SDK included. */
export function bundle(): Promise<{ figures: Figure[]; under: string }> {
  const { stdout, status } = spawnSync(process.execPath, ['cdk/synth.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the app does not synthesise:\n${stdout}`);
  const lines = stdout.split('\n').filter((line) => line.startsWith('aws '));
  const sizes = lines.flatMap((line) => [...line.matchAll(/, (\w+) (\d+) kB/g)]);
  const figures = sizes.map(([, name = '', kB]) =>
    atMost('bundle', name, { value: Number(kB), unit: 'kB', floor: FLOOR, goal: GOAL }),
  );
  return Promise.resolve({ figures, under: 'esbuild, minified, the SDK included' });
}
