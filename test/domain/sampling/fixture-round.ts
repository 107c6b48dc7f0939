import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyRound, type VerifiedRound } from '../../../functions/domain/sampling/index.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/sample-round');

/** The worked package: a round of three counties, from frame to classes. */
export function workedRound(): Map<string, Uint8Array> {
  return new Map(
    readdirSync(FOLDER).map((name) => [name, new Uint8Array(readFileSync(join(FOLDER, name)))]),
  );
}

/** Files as the engine takes them, a piece each. */
export function sourcesOf(
  files: ReadonlyMap<string, Uint8Array | string>,
): Map<string, Uint8Array[]> {
  const encoder = new TextEncoder();
  return new Map(
    [...files].map(([name, content]) => [
      name,
      [typeof content === 'string' ? encoder.encode(content) : content],
    ]),
  );
}

/** A file as text. */
export function textIn(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(files.get(name));
}

/** What is found when a round is drawn again from these files. */
export function verified(files: ReadonlyMap<string, string | Uint8Array>): VerifiedRound {
  return verifyRound(sourcesOf(files));
}

/** What is wrong, as `file: code`. */
export function wrongIn(files: ReadonlyMap<string, string | Uint8Array>): string[] {
  return verified(files).checks.flatMap(({ differences }) =>
    differences.map(({ file, code }) => `${file}: ${code}`),
  );
}
