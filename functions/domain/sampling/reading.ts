import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * The bytes of a file, piece by piece and without waiting: a command reads hundreds of megabytes in little memory, a
 * page hands over the one piece it has. It is walked once.
 */
export type Source = Iterable<Uint8Array>;

/** The files of a round by name. */
export type Sources = ReadonlyMap<string, Source>;

/** Told after every piece how far the reading of a file has come. */
export type Tell = (progress: { readonly file: string; readonly bytes: number }) => void;

/** A file that is read once, for its content and for its hash. */
export interface Reading {
  readonly chunks: Source;
  /** The SHA-256 of the whole file, in hexadecimal. What nobody has read yet is read now. */
  readonly sha256: () => string;
}

/** Begins to read a file. */
export function reading(file: string, source: Source, tell?: Tell): Reading {
  const hash = sha256.create();
  const pieces = hashed();
  let known: string | undefined;
  function* hashed(): Generator<Uint8Array> {
    let bytes = 0;
    for (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      tell?.({ file, bytes });
      yield chunk;
    }
  }
  // A loop that is left early would close the generator: behind this it can be gone on with.
  const chunks: Source = { [Symbol.iterator]: () => ({ next: () => pieces.next() }) };
  return {
    chunks,
    sha256: () => {
      while (known === undefined) if (pieces.next().done) known = bytesToHex(hash.digest());
      return known;
    },
  };
}
