import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parameters } from '../domain/parameters.ts';
import type { Objects } from '../store/objects.ts';

const HOUR = 3_600_000;

/** Files in a folder; what is older than a bucket would keep it is forgotten at the next start. */
export function folderObjects(folder: string): Objects {
  mkdirSync(join(folder, 'imports'), { recursive: true });
  forgetOld(join(folder, 'imports'));
  return {
    async put(name, bytes) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), bytes, { mode: 0o600 });
    },
    async get(name) {
      try {
        return new Uint8Array(await readFile(join(folder, name)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
  };
}

function forgetOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const age = Date.now() - statSync(join(folder, name)).mtimeMs;
    if (age > parameters.importKept.value * HOUR) rmSync(join(folder, name));
  }
}
