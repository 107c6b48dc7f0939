import type { CheckId, CheckList } from './check.ts';
import type { Note } from './difference.ts';
import { reading, type Source, type Sources, type Tell } from './reading.ts';

/** The files of a round, each of which is read once. */
export interface Folder {
  /** The SHA-256 of every file that was read so far, by name. */
  readonly hashes: ReadonlyMap<string, string>;
  has(file: string): boolean;
  /**
   * Reads a file and keeps a check of how it is written. Answers nothing where it is not here or not as it must be.
   * @param isNeeded true where it is wrong that it is not here
   * @param id what is checked by reading it
   */
  read<Content>(
    file: string,
    isNeeded: boolean,
    read: (chunks: Source, note: Note) => Content | undefined,
    id?: CheckId,
  ): Content | undefined;
  /** Reads what nobody has read yet, for its hash alone. */
  readRest(but: ReadonlySet<string>): void;
}

export function openFolder(files: Sources, { check }: CheckList, tell?: Tell): Folder {
  const hashes = new Map<string, string>();
  return {
    hashes,
    has: (file) => files.has(file),
    read: (file, isNeeded, read, id = 'form') => {
      let content: ReturnType<typeof read>;
      const { state } = check(id, file, (note) => {
        const source = files.get(file);
        if (source) {
          const { chunks, sha256 } = reading(file, source, tell);
          content = read(chunks, note);
          hashes.set(file, sha256());
          return undefined;
        }
        if (isNeeded) note('missing-file');
        return 'notHere';
      });
      return state === 'passed' ? content : undefined;
    },
    readRest: (but) => {
      for (const [file, source] of files)
        if (!hashes.has(file) && !but.has(file))
          hashes.set(file, reading(file, source, tell).sha256());
    },
  };
}
