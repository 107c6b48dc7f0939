import {
  chainOf,
  commitmentOf,
  readSeed,
  seedString,
  sha256Of,
  verifyRound,
  type Check,
  type Seed,
  type Tell,
  type VerifiedRound,
} from '../../../../functions/domain/sampling/index.ts';

/** What was computed of a round on this device. */
export interface Proved extends VerifiedRound {
  /** As far as `seed.json` can be read. */
  readonly seed?: Seed;
  /** What follows from the seed’s parts; there once the secret is. */
  readonly again?: {
    readonly commitment: string;
    readonly seedText: string;
    readonly seedHash: string;
  };
  /** Names of the files that were looked at. */
  readonly files: readonly string[];
}

export type Bytes = ReadonlyMap<string, Uint8Array>;
const LOG = 'round_log.jsonl';

/**
 * Proves a round from its files (SAMPLING §2.19 a), and works out again what its seed binds, to be looked at.
 * @param log the lines of its log where they do not lie among the files
 * @param tell told how far the reading has come, in bytes of a file
 */
export function prove(bytes: Bytes, log?: string, tell?: Tell): Proved {
  const sources = new Map([...bytes].map(([name, content]) => [name, piecesOf(content)]));
  const verified = verifyRound(sources, tell);
  const checks = [...verified.checks, ...logChecks(bytes, log)];
  const seed = readSeed([bytes.get('seed.json') ?? new Uint8Array()], () => {});
  const isOpen = seed !== undefined && seed.secret_hex !== '';
  const again = isOpen && {
    commitment: commitmentOf(seed.round_id, seed.secret_hex),
    seedText: seedString(seed),
    seedHash: sha256Of(seedString(seed)),
  };
  const proved = checks.some(({ state }) => state === 'failed') ? 'nothing' : verified.proved;
  return {
    ...verified,
    proved,
    checks,
    files: [...bytes.keys()],
    ...(seed && { seed }),
    ...(again && { again }),
  };
}

function logChecks(bytes: Bytes, log: string | undefined): Check[] {
  if (log === undefined || bytes.has(LOG)) return [];
  const differences = chainOf(log.split('\n').filter((line) => line !== ''));
  return [{ id: 'log', of: LOG, state: differences.length > 0 ? 'failed' : 'passed', differences }];
}

/** Read at a time, so that it can be told how far it is. */
const PIECE = 1 << 18;

function* piecesOf(content: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < content.length; at += PIECE) yield content.subarray(at, at + PIECE);
}
