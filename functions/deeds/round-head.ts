import type { RoundCard } from '../domain/card.ts';
import { publicFiles } from '../domain/rounds/files.ts';
import type { PublicRound } from '../wire.ts';

/** What everybody who sees a round sees of it. */
export function roundHead(card: RoundCard, provinceName: string) {
  const { frame, drawn, title, state, voidedWhy, digits, notice, commitSha256 } = card;
  const { committedAt, diceAt, revealedAt, publishedAt } = card;
  return {
    province: card.province,
    provinceName,
    round: card.round,
    title: title ?? card.round,
    state: state === 'none' ? ('draft' as const) : state,
    ...(voidedWhy !== undefined && { voidedWhy }),
    ...(committedAt !== undefined && { committedAt }),
    ...(diceAt !== undefined && { diceAt }),
    ...(revealedAt !== undefined && { revealedAt }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(digits !== undefined && { digits }),
    ...(notice && { notice }),
    fingerprints: {
      ...(frame && { frame: frame.frameSha256, design: frame.designSha256 }),
      ...(commitSha256 !== undefined && { commit: commitSha256 }),
      ...(drawn && { draw: drawn.drawSha256, sample: drawn.sampleSha256 }),
    },
  };
}

/** The same for anybody, with the files that are out. */
export function publicHead(card: RoundCard, provinceName: string): PublicRound {
  return { ...roundHead(card, provinceName), files: publicFiles(card) };
}

/** True for a round that was announced: before its commitment nobody outside is told of it. */
export function isAnnounced({ commitSha256 }: RoundCard): boolean {
  return commitSha256 !== undefined;
}
