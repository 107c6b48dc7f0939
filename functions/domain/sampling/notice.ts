import { canonicalJson } from './canonical-json.ts';
import type { Note } from './difference.ts';
import { ID, SHA256, TIME } from './patterns.ts';
import { exactly, like, readJson, words, type Members } from './read-json.ts';
import type { Seed } from './seed.ts';
import { instantOf } from './times.ts';

/** What is promised to the public when a round is committed to: what is bound, and when and where dice will be thrown. */
export interface Notice {
  readonly round_id: string;
  readonly frame_sha256: string;
  readonly design_sha256: string;
  readonly commit_sha256: string;
  readonly committed_at: string;
  /** Day and time of day of the official time of China. */
  readonly dice_on: string;
  readonly dice_time: string;
  readonly dice_place: string;
  /** With whom the sealed secret lies. */
  readonly depositary: string;
  /** A value of the beacon that goes into the seed besides the dice; named here or not used. */
  readonly drand_chain?: string;
  readonly drand_round?: string;
}

export const NOTICE = 'notice.json';
const kind = {
  schema: 'lbc-notice-1',
  algorithm: 'lbc-sample-1',
  randomness: '20 decimal digits of ten-sided dice, read left to right',
};
const members: Members = {
  needed: {
    schema: exactly(kind.schema),
    algorithm: exactly(kind.algorithm),
    randomness: exactly(kind.randomness),
    round_id: like(ID),
    frame_sha256: like(SHA256),
    design_sha256: like(SHA256),
    commit_sha256: like(SHA256),
    committed_at: like(TIME),
    dice_on: like(/^\d{4}-\d{2}-\d{2}$/),
    dice_time: like(/^([01]\d|2[0-3]):[0-5]\d$/),
    dice_place: words,
    depositary: words,
  },
  optional: { drand_chain: like(SHA256), drand_round: like(/^[1-9]\d{0,15}$/) },
};

/** `notice.json`, to the byte: a member a line, for it is read by people. */
export function noticeText(notice: Notice): string {
  return canonicalJson({ ...kind, ...notice }, 'lines');
}

/** Reads `notice.json`; nothing where it is not as it must be. */
export function readNotice(chunks: Iterable<Uint8Array>, note: Note): Notice | undefined {
  const read = readJson(chunks, members, 'lines', note);
  return read && (Object.fromEntries(read) as unknown as Notice); // every member was looked at
}

const PROMISED = [
  'frame_sha256',
  'design_sha256',
  'commit_sha256',
  'committed_at',
  'round_id',
] as const;

/** Holds a seed against what was promised: the same frame, design and secret, and dice not before their time. */
export function compareNotice(notice: Notice, seed: Seed, note: Note): void {
  for (const member of PROMISED)
    if (notice[member] !== seed[member])
      note('notice-differs', { member, expected: notice[member], found: seed[member] });
  const announced = instantOf(`${notice.dice_on}T${notice.dice_time}:00+08:00`);
  const thrown = seed.dice_at === '' ? Infinity : instantOf(seed.dice_at);
  if (announced === undefined || thrown === undefined || thrown < announced)
    note('before-announced', { expected: `${notice.dice_on} ${notice.dice_time}` });
}

/** True where a value of the beacon was named before the dice: another one could be searched for until the draw pleases. */
export function isAnnounced({ drand_chain, drand_round }: Seed, notice: Notice | undefined) {
  return drand_chain === notice?.drand_chain && drand_round === notice?.drand_round;
}
