import type { RoundCard } from '../card.ts';
import { officialTime } from '../official-time.ts';
import type { FormRecord } from '../record.ts';
import { lineOfMove } from './log.ts';
import { noticeText } from './notice.ts';
import { manifestText, seedText, sha256Of, sownSeed, type Seed } from '../sampling/index.ts';

/** The seed of a round (SAMPLING §2.3) as far as the round has come. */
export function seedOf(card: RoundCard, secret: string): Seed {
  const time = (at: number | undefined) => (at === undefined ? '' : officialTime(at));
  return sownSeed({
    round_id: card.round,
    frame_sha256: card.frame?.frameSha256 ?? '',
    design_sha256: card.frame?.designSha256 ?? '',
    commit_sha256: card.commitSha256 ?? '',
    committed_at: time(card.committedAt),
    dice_digits: card.digits ?? '',
    dice_at: time(card.diceAt),
    drand_chain: '',
    drand_round: '',
    drand_randomness: '',
    secret_hex: secret,
    revealed_at: time(card.revealedAt),
  });
}

/** `round_log.jsonl` up to the reveal, as it lies in the published folder, or as far as the round has come. */
export function logText(card: RoundCard, moves: readonly FormRecord[]): string {
  return moves
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .filter(({ enteredAt }) => enteredAt <= (card.revealedAt ?? Infinity))
    .map((move) => lineOfMove(card, move))
    .join('');
}

/** `manifest.json` of a revealed round: every file of its folder, the restricted ones too, by its hash. */
export function manifestOf(card: RoundCard, moves: readonly FormRecord[], secret: string): string {
  const { frame, drawn } = card;
  const files = new Map([
    ['frame_schools.csv', frame?.frameSha256 ?? ''],
    ['frame_children.csv', frame?.childrenSha256 ?? ''],
    ['frame_excluded.csv', frame?.excludedSha256 ?? ''],
    ['design.json', frame?.designSha256 ?? ''],
    ['draw.csv', drawn?.drawSha256 ?? ''],
    ['sample.csv', drawn?.sampleSha256 ?? ''],
    ['notice.json', sha256Of(noticeText(card))],
    ['seed.json', sha256Of(seedText(seedOf(card, secret)))],
    ['round_log.jsonl', sha256Of(logText(card, moves))],
  ]);
  return manifestText({ roundId: card.round, files });
}

/** Files of a round that whoever conducts it may take along by now: what is drawn stays sealed until fieldwork. */
export function filesOfRound(card: RoundCard): string[] {
  return [
    ...(card.frame
      ? ['frame_schools.csv', 'frame_children.csv', 'frame_excluded.csv', 'design.json']
      : []),
    ...(card.commitSha256 ? ['notice.json'] : []),
    ...(isOpened(card) ? ['draw.csv', 'sample.csv'] : []),
    ...(card.revealedAt === undefined ? [] : ['seed.json', 'manifest.json']),
    'round_log.jsonl',
  ];
}

/** Files that anybody may fetch by now (SAMPLING §2.1, DECISIONS 18): of children none, ever. */
export function publicFiles(card: RoundCard): string[] {
  return filesOfRound(card).filter(
    (file) =>
      (card.revealedAt !== undefined && !RESTRICTED.has(file)) ||
      (card.commitSha256 !== undefined && PROMISED.has(file)),
  );
}
const RESTRICTED: ReadonlySet<string> = new Set(['frame_children.csv', 'sample.csv']);
const PROMISED: ReadonlySet<string> = new Set(['design.json', 'notice.json', 'round_log.jsonl']);

/** True once fieldwork has begun: before it nobody is shown what was drawn. */
export function isOpened({ state }: RoundCard): boolean {
  return ['field', 'revealed', 'published'].includes(state);
}
