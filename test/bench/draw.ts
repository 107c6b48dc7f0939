import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DrawnFrame } from './drawn-frame.ts';
import { atMost, type Figure } from './figure.ts';

const SCHOOLS = 10_000;
const SIZES = [
  { children: 300_000, name: '300,000 children', seconds: 20 },
  { children: 10_000_000, name: '10 million children', seconds: 180 },
];
/** What Node takes before it has read anything, and what a function may have, in MB. */
const [EMPTY, MOST] = [50, 1000];

/** A frame of a province, drawn and verified from its folder, each in a process of its own. */
export function draw(): Promise<{ figures: Figure[]; under: string }> {
  const figures = SIZES.flatMap(({ children, name, seconds }) => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-draw-'));
    try {
      run('make', folder, String(SCHOOLS), String(children));
      return (['draw', 'verify'] as const).flatMap((deed) => {
        const { spent, hashing, peak } = run(deed, folder);
        const time = { value: spent, unit: 's', floor: hashing, goal: seconds };
        const memory = { value: peak, unit: 'MB', floor: EMPTY, goal: MOST };
        return [
          atMost('draw', `${deed}: ${name}`, time),
          atMost('draw', `${deed}: ${name}, peak memory`, memory),
        ];
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  const under = `${SCHOOLS} schools of 136 counties, six a county, ten children a school; the floor is SHA-256 of the frame`;
  return Promise.resolve({ figures, under });
}

function run(...order: readonly string[]): DrawnFrame {
  const child = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'drawn-frame.ts'), ...order],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (child.status !== 0) throw new Error(`${order.join(' ')} did not end well`);
  return JSON.parse(child.stdout) as DrawnFrame;
}
