import type { RoundCard } from '../card.ts';
import { officialTime } from '../official-time.ts';
import { canonicalJson } from '../sampling/canonical-json.ts';

/**
 * `notice.json`, the public notice of commitment (SAMPLING §2.1): what is frozen, designed and committed to, and when and
 * where dice will be thrown.
 */
export function noticeText({ round, frame, notice, commitSha256, committedAt }: RoundCard): string {
  return canonicalJson(
    {
      schema: 'lbc-notice-1',
      algorithm: 'lbc-sample-1',
      round_id: round,
      frame_sha256: frame?.frameSha256 ?? '',
      design_sha256: frame?.designSha256 ?? '',
      commit_sha256: commitSha256 ?? '',
      committed_at: committedAt === undefined ? '' : officialTime(committedAt),
      dice_on: notice?.diceOn ?? '',
      dice_time: notice?.diceTime ?? '',
      dice_place: notice?.dicePlace ?? '',
      depositary: notice?.depositary ?? '',
      randomness: '20 decimal digits of ten-sided dice, read left to right',
    },
    'lines',
  );
}
