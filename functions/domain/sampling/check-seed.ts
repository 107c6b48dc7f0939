import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { CheckList } from './check.ts';
import { compareNotice, isAnnounced, NOTICE, type Notice } from './notice.ts';
import { commitmentOf, seedString, type Seed } from './seed.ts';
import { sha256Of } from './ticket.ts';
import { compareTimes } from './times.ts';

const FILE = 'seed.json';

/**
 * Holds a seed against what it binds (SAMPLING §2.3). As long as the secret is sealed, only what does not need it.
 * @param hashes of the files that are here, by name
 * @param notice as far as it is here: a value of the beacon counts only if it was named in it
 */
export function checkSeed(
  seed: Seed,
  hashes: ReadonlyMap<string, string>,
  notice: Notice | undefined,
  { check }: Pick<CheckList, 'check'>,
): void {
  const binds = (file: string, expected: string) => {
    const found = hashes.get(file);
    return found === undefined ? 'notHere' : found === expected || { expected, found };
  };
  for (const [id, file, expected] of [
    ['frame-hash', 'frame_schools.csv', seed.frame_sha256],
    ['design-hash', 'design.json', seed.design_sha256],
  ] as const)
    check(id, file, (note) => {
      const verdict = binds(file, expected);
      if (verdict === 'notHere') return verdict;
      return verdict === true ? undefined : note('hash-differs', verdict);
    });
  const isSealed = seed.secret_hex === '';
  check('commitment', FILE, (note) => {
    if (isSealed) return 'notHere';
    if (commitmentOf(seed.round_id, seed.secret_hex) !== seed.commit_sha256)
      note('commitment-differs');
    return undefined;
  });
  check('dice', FILE, (note) => {
    if (seed.dice_digits) return undefined;
    return isSealed ? 'notHere' : note('dice-missing');
  });
  check('beacon', FILE, (note) => {
    const { drand_round, drand_randomness, drand_chain, drand_signature } = seed;
    if (!drand_round && !drand_randomness && !drand_signature) return 'notHere';
    if (isSealed && !drand_randomness && !drand_signature) return 'notHere';
    if (!drand_round || !drand_randomness || !drand_chain || !drand_signature)
      return note('beacon-incomplete');
    if (!isAnnounced(seed, notice)) note('beacon-unannounced');
    const value = bytesToHex(sha256(hexToBytes(drand_signature)));
    return value === drand_randomness ? undefined : note('beacon-differs');
  });
  check('seed', FILE, (note) => {
    if (isSealed && !seed.seed_string && !seed.seed_sha256) return 'notHere';
    if (isSealed) return note('secret-missing');
    if (seedString(seed) !== seed.seed_string) note('seed-string-differs');
    if (sha256Of(seedString(seed)) !== seed.seed_sha256) note('seed-hash-differs');
    return undefined;
  });
  check('notice', NOTICE, (note) => (notice ? compareNotice(notice, seed, note) : 'notHere'));
  check('times', FILE, (note) => compareTimes(seed, note));
}
