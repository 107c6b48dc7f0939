import { closeSync, openSync, readdirSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source, Sources } from '../domain/sampling/index.ts';

/** Read at a time: a list of ten million children passes through so much memory. */
const PIECE = 1 << 20;

/**
 * The files of a folder as the engine takes them, read without waiting when it comes to each. Hidden files are nobody's.
 * @throws Error with one plain sentence for a folder that cannot be read
 */
export function sourcesIn(folder: string): Sources {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    const shown = names.filter((name) => !name.startsWith('.')).sort();
    return new Map(shown.map((name) => [name, piecesOf(join(folder, name))]));
  } catch (cause) {
    throw new Error(`There is no folder ${folder} that can be read. 没有可以读取的文件夹。`, {
      cause,
    });
  }
}

function piecesOf(path: string): Source {
  return {
    *[Symbol.iterator]() {
      const piece = new Uint8Array(PIECE);
      const file = openSync(path, 'r');
      try {
        for (;;) {
          const length = readSync(file, piece, 0, PIECE, null);
          if (length === 0) return;
          yield piece.subarray(0, length); // used up before the next one is read
        }
      } finally {
        closeSync(file);
      }
    },
  };
}

/** Writes files, each of them whole or not at all. */
export function writeInto(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [name, text] of files) {
    const path = join(folder, name);
    writeFileSync(`${path}.part`, text);
    renameSync(`${path}.part`, path);
  }
}
