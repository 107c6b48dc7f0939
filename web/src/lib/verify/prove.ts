import { countyName } from '../../../../functions/domain/codes/divisions.ts';
import {
  bulletinPaper,
  commitmentOf,
  readSeed,
  seedString,
  sha256Of,
  verifyRound,
  type Paper,
  type Seed,
  type Tell,
  type VerifiedRound,
} from '../../../../functions/domain/sampling/index.ts';

/** What was computed of a round on this device. */
export interface Proved extends Omit<VerifiedRound, 'bulletin'> {
  /** As far as `seed.json` can be read. */
  readonly seed?: Seed;
  /** What follows from the seed’s parts; there once the secret is. */
  readonly again?: {
    readonly commitment: string;
    readonly seedText: string;
    readonly seedHash: string;
  };
  /** The bulletin as it is worked out again, where it is one of the files. */
  readonly paper?: Paper;
  /** Names of the files that were looked at. */
  readonly files: readonly string[];
}

export type Bytes = ReadonlyMap<string, Uint8Array>;

/**
 * Proves a round from its files, and works out again what its seed binds, to be looked at.
 * @param tell told how far the reading has come, in bytes of a file
 */
export function prove(bytes: Bytes, tell?: Tell): Proved {
  const sources = new Map([...bytes].map(([name, content]) => [name, piecesOf(content)]));
  const { bulletin, ...verified } = verifyRound(sources, tell);
  const seed = readSeed([bytes.get('seed.json') ?? new Uint8Array()], () => {});
  const isOpen = seed !== undefined && seed.secret_hex !== '';
  const again = isOpen && {
    commitment: commitmentOf(seed.round_id, seed.secret_hex),
    seedText: seedString(seed),
    seedHash: sha256Of(seedString(seed)),
  };
  return {
    ...verified,
    files: [...bytes.keys()],
    ...(seed && { seed }),
    ...(again && { again }),
    ...(bulletin && { paper: bulletinPaper(bulletin, countyName) }),
  };
}

/** Read at a time, so that it can be told how far it is. */
const PIECE = 1 << 18;

function* piecesOf(content: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < content.length; at += PIECE) yield content.subarray(at, at + PIECE);
}
