import * as m from '#lib/paraglide/messages.js';
import { momentWords } from '#lib/words/dates.ts';
import type { PublishedRound, RoundState } from './published.ts';

const states: Readonly<Record<RoundState, () => string>> = {
  frozen: m.round_frozen,
  committed: m.round_committed,
  seeded: m.round_seeded,
  drawing: m.round_drawing,
  drawn: m.round_drawn,
  field: m.round_field,
  revealed: m.round_revealed,
  published: m.round_published,
  void: m.round_void,
};

/** How far a round is. */
export function roundStateWords({ state }: PublishedRound): string {
  return states[state]();
}

/** What has happened to a round and when, the first first; each with its instant as machines read it. */
export function roundCourse(round: PublishedRound): { at: number; words: string }[] {
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
export function dicePlanWords({ diceAt, diceOn, diceTime, dicePlace }: PublishedRound): string {
  if (diceAt !== undefined || !diceOn) return '';
  const when = diceTime ? `${diceOn} ${diceTime}` : diceOn;
  return dicePlace ? m.round_dice_planned({ when, place: dicePlace }) : when;
}
