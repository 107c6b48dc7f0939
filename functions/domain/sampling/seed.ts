import { canonicalJson, type Json } from './canonical-json.ts';
import type { Note } from './difference.ts';
import { ID, SHA256, TIME } from './patterns.ts';
import { exactly, isPlain, like, readJson, words, type Members } from './read-json.ts';
import { sha256Of } from './ticket.ts';

/**
 * What a round is drawn from: the hashes of frame and design, dice thrown in public, and a secret committed to before
 * them (SAMPLING §2.3). What is not known yet, or not used, is an empty text.
 */
export interface Seed {
  readonly round_id: string;
  readonly frame_sha256: string;
  readonly design_sha256: string;
  readonly commit_sha256: string;
  readonly committed_at: string;
  readonly dice_digits: string;
  readonly dice_at: string;
  readonly drand_chain: string;
  readonly drand_round: string;
  readonly drand_randomness: string;
  /** The value’s signature, of which it is the hash; there if the value is. */
  readonly drand_signature?: string;
  readonly secret_hex: string;
  readonly revealed_at: string;
  readonly seed_string: string;
  readonly seed_sha256: string;
  readonly witnesses?: readonly string[];
  readonly video_ref?: string;
}

const or = (pattern: RegExp) => like(new RegExp(`^$|${pattern.source}`));
const members: Members = {
  needed: {
    schema: exactly('lbc-seed-1'),
    round_id: like(ID),
    frame_sha256: like(SHA256),
    design_sha256: like(SHA256),
    commit_sha256: like(SHA256),
    committed_at: like(TIME),
    dice_digits: or(/^\d{20}$/), // 66.4 bits (SAMPLING §2.3)
    dice_at: or(TIME),
    drand_chain: or(SHA256),
    drand_round: or(/^[1-9]\d{0,15}$/),
    drand_randomness: or(SHA256),
    secret_hex: or(SHA256),
    revealed_at: or(TIME),
    seed_string: like(/^[ -~]{0,1000}$/),
    seed_sha256: or(SHA256),
  },
  optional: {
    drand_signature: like(/^([0-9a-f]{2}){48,96}$/),
    witnesses: (value) => Array.isArray(value) && isPlain(value, 1),
    video_ref: words,
  },
};

/** What is published before the dice and binds the secret (SAMPLING §2.3). */
export function commitmentOf(roundId: string, secretHex: string): string {
  return sha256Of(`LBC-COMMIT-1|${roundId}|${secretHex}`);
}

type Parts = Pick<
  Seed,
  'round_id' | 'frame_sha256' | 'design_sha256' | 'dice_digits' | 'drand_randomness' | 'secret_hex'
>;

/** The text whose hash is the seed of all tickets (SAMPLING §2.3): absent parts are empty, the bars stay. */
export function seedString(seed: Parts): string {
  return [
    'LBC1',
    seed.round_id,
    seed.frame_sha256,
    seed.design_sha256,
    seed.dice_digits,
    seed.drand_randomness,
    seed.secret_hex,
  ].join('|');
}

/** A seed whose secret is known, with the text and hash that follow from it. */
export function sownSeed(seed: Omit<Seed, 'seed_string' | 'seed_sha256'>): Seed {
  const text = seedString(seed);
  return { ...seed, seed_string: text, seed_sha256: sha256Of(text) };
}

/** `seed.json`, to the byte: a member a line, as it is read aloud. */
export function seedText(seed: Seed): string {
  const given = Object.entries(seed).filter(([, value]) => value !== undefined);
  return canonicalJson(new Map<string, Json>([['schema', 'lbc-seed-1'], ...given]), 'lines');
}

/** Reads `seed.json`; nothing where it is not as it must be. */
export function readSeed(chunks: Iterable<Uint8Array>, note: Note): Seed | undefined {
  const read = readJson(chunks, members, 'lines', note);
  if (!read) return undefined;
  const { schema: _, ...seed }: Partial<Seed> & { schema?: unknown } = Object.fromEntries(read);
  return seed as Seed; // every member was looked at
}
