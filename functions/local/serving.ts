import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which process holds a store folder, and where it listens: commands go through it, for one process holds a store. */
export interface Serving {
  readonly pid: number;
  readonly url: string;
}

export function noteServing(folder: string, serving: Serving): () => void {
  const file = join(folder, 'serving.json');
  writeFileSync(file, JSON.stringify(serving));
  return () => rmSync(file, { force: true });
}

/** The process that holds the folder, if it is alive. */
export function whoServes(folder: string): Serving | undefined {
  try {
    const serving = JSON.parse(readFileSync(join(folder, 'serving.json'), 'utf8')) as Serving;
    process.kill(serving.pid, 0);
    return serving;
  } catch {
    return undefined;
  }
}
