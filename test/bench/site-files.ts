import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const BUILT = join(import.meta.dirname, '../../web/build');
/** The one page in which the site finds its own way. */
export const PAGE = '/200.html';

export function isSiteFile(path: string): boolean {
  const file = join(BUILT, path);
  return existsSync(file) && statSync(file).isFile();
}

/** A file of the built site, packed with Brotli; an address that is none is answered with the page. */
export function packedFile(path: string): number {
  return packed(readFileSync(join(BUILT, isSiteFile(path) ? path : PAGE)));
}

export function packed(bytes: Uint8Array): number {
  return brotliCompressSync(bytes).length;
}

/** All files that carry a hash in their names, as paths of the site. */
export function hashedFiles(): string[] {
  return globSync('_app/immutable/**/*.*', { cwd: BUILT }).map((path) => `/${path}`);
}
