import * as m from '#lib/paraglide/messages.js';
import type { Round } from './round-words.ts';

/** The hashes that a round has by now, in the order in which they came. */
export function fingerprintsOf({ fingerprints }: Pick<Round, 'fingerprints'>) {
  const { frame, design, commit, draw } = fingerprints;
  const all = [
    { words: m.round_fingerprint_frame(), hash: frame },
    { words: m.round_fingerprint_design(), hash: design },
    { words: m.round_fingerprint_commit(), hash: commit },
    { words: m.round_fingerprint_draw(), hash: draw },
  ];
  return all.flatMap(({ words, hash }) => (hash === undefined ? [] : [{ words, hash }]));
}
