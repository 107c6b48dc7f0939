import { atMost, type Figure } from './figure.ts';
import { synthesise } from './synthesise.ts';

/** A signed request to a table, without a house around it. */
const FLOOR = 340;
const GOAL = 650;

/** What each function of the synthesised app weighs: one minified file, SDK included. */
export function bundle(): Promise<{ figures: Figure[]; under: string }> {
  const lines = synthesise().filter((line) => line.startsWith('aws '));
  const sizes = lines.flatMap((line) => [...line.matchAll(/, (\w+) (\d+) kB/g)]);
  const figures = sizes.map(([, name = '', kB]) =>
    atMost('bundle', name, { value: Number(kB), unit: 'kB', floor: FLOOR, goal: GOAL }),
  );
  return Promise.resolve({ figures, under: 'esbuild, minified, the SDK included' });
}
