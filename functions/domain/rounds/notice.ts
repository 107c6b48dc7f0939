import type { RoundCard } from '../card.ts';
import { officialTime } from '../official-time.ts';
import { noticeText } from '../sampling/notice.ts';

/** `notice.json` of a round that was committed to (SAMPLING §2.1). */
export function noticeOf({ round, frame, notice, commitSha256, committedAt }: RoundCard): string {
  return noticeText({
    round_id: round,
    frame_sha256: frame?.frameSha256 ?? '',
    design_sha256: frame?.designSha256 ?? '',
    commit_sha256: commitSha256 ?? '',
    committed_at: committedAt === undefined ? '' : officialTime(committedAt),
    dice_on: notice?.diceOn ?? '',
    dice_time: notice?.diceTime ?? '',
    dice_place: notice?.dicePlace ?? '',
    depositary: notice?.depositary ?? '',
  });
}
