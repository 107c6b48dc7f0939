import * as m from '#lib/paraglide/messages.js';
import { momentWords } from '#lib/words/dates.ts';
import type { PublicRound } from './published.ts';

/** What has happened to a round and when, the first first; each with its instant as machines read it. */
export function roundCourse(round: PublicRound): { at: number; words: string }[] {
  const steps: [number | undefined, (place: { at: string }) => string][] = [
    [round.committedAt, m.round_committed_at],
    [round.diceAt, m.round_dice_at],
    [round.revealedAt, m.round_revealed_at],
    [round.publishedAt, m.round_published_at],
  ];
  return steps.flatMap(([at, words]) =>
    at === undefined ? [] : [{ at, words: words({ at: momentWords(at) }) }],
  );
}

/** When and where the dice will be thrown; nothing once they are, or before it is announced. */
export function dicePlanWords({ diceAt, notice }: PublicRound): string {
  if (diceAt !== undefined || !notice) return '';
  const when = `${notice.diceOn} ${notice.diceTime}`;
  return m.round_dice_planned({ when, place: notice.dicePlace });
}
