import { canonicalJson } from './canonical-json.ts';
import type { CheckList } from './check.ts';
import type { Note } from './difference.ts';
import { FILE_NAME, ID, SHA256 } from './patterns.ts';
import { exactly, isObject, like, readJson, type Members } from './read-json.ts';

/** `manifest.json`: every other file of a round’s folder, bound by its hash (SAMPLING §2.18). */
export interface Manifest {
  readonly roundId: string;
  /** SHA-256 in hexadecimal, by file name. */
  readonly files: ReadonlyMap<string, string>;
}

export const MANIFEST = 'manifest.json';

/**
 * What is given to verifiers under agreement, and may be missing without fault (SAMPLING §2.2). Estimates and classes too:
 * from their counts and ten decimals the small counts follow that a bulletin withholds (§2.15).
 */
export const restrictedFiles: ReadonlySet<string> = new Set([
  'frame_children.csv',
  'sample.csv',
  'inspectors.csv',
  'conflicts.csv',
  'assignment.csv',
  'results.csv',
  'weights.csv',
  'estimates.json',
  'estimates_by_stratum.json',
  'lqas.csv',
  'county_classes.csv',
]);

const members: Members = {
  needed: {
    schema: exactly('lbc-manifest-1'),
    round_id: like(ID),
    files: (value) =>
      isObject(value) &&
      Object.entries(value).every(
        ([name, hash]) => FILE_NAME.test(name) && name !== MANIFEST && like(SHA256)(hash),
      ),
  },
};

/** `manifest.json`, to the byte. */
export function manifestText({ roundId, files }: Manifest): string {
  const named = new Map([...files].filter(([name]) => name !== MANIFEST));
  return canonicalJson({ schema: 'lbc-manifest-1', round_id: roundId, files: named }, 'compact');
}

/** Reads `manifest.json`; nothing where it is not as it must be. */
export function readManifest(chunks: Iterable<Uint8Array>, note: Note): Manifest | undefined {
  const read = readJson(chunks, members, 'compact', note);
  if (!read) return undefined;
  const files = new Map(Object.entries(read.get('files') as Record<string, string>));
  return { roundId: read.get('round_id') as string, files };
}

/** Every file is the one that the manifest names, none is missing, and none has come in since. */
export function compareHashes(
  { files }: Manifest,
  hashes: ReadonlyMap<string, string>,
  { check }: Pick<CheckList, 'check'>,
): void {
  for (const file of new Set([...files.keys(), ...hashes.keys()].sort())) {
    if (file === MANIFEST) continue;
    const [expected, found] = [files.get(file), hashes.get(file)];
    check('hash', file, (note) => {
      if (expected === undefined) return note('extra-file');
      if (found === undefined) return restrictedFiles.has(file) ? 'notHere' : note('missing-file');
      return found === expected ? undefined : note('hash-differs', { expected, found });
    });
  }
}
