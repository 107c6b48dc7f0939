import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { atMost, type Figure } from './figure.ts';
import type { Sweep } from './sweep.ts';

/** A heap as small as a function's: what is kept from school to school would overflow it, and end the process. */
const HEAP = ['--max-old-space-size=96', '--max-semi-space-size=8'];

/** Cards of the whole province through every rule, in a process of its own, so that its memory is the sweep's alone. */
export function audit(): Promise<{ figures: Figure[]; under: string }> {
  const child = spawnSync(process.execPath, [...HEAP, join(import.meta.dirname, 'sweep.ts')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error('the sweep did not end well');
  const { cards, rules, ratio, peak, growth } = JSON.parse(child.stdout) as Sweep;
  const figure = (name: string, value: number, unit: string, floor: number, goal: number) =>
    atMost('audit', name, { value, unit, floor, goal });
  return Promise.resolve({
    figures: [
      figure('CPU, against parsing and opening the same cards', ratio, 'times', 1, 2),
      figure('peak memory', peak, 'MB', 50, 256),
      figure('memory of the last tenth, against the first', growth, 'times', 1, 1.25),
    ],
    under: `${cards} sealed cards, ${rules} rules, school by school; median of 15 rounds; a heap of 96 MB`,
  });
}
