import type { Instant } from '../domain/calendar.ts';
import type { RoundCard, RoundNotice } from '../domain/card.ts';
import { round } from '../domain/cases/round.ts';
import { isClock } from '../domain/check-value.ts';
import { parameters } from '../domain/parameters.ts';
import { Problem } from '../domain/problem.ts';
import type { Data } from '../domain/record.ts';
import {
  announcedDice,
  diceFrom,
  earliestDice,
  whyNot,
  type MoveAsked,
} from '../domain/rounds/why-not.ts';

/** Whole days between a notice and its dice. */
const LEAST_DAYS = Math.floor(parameters.commitHours.value / 24);

/**
 * Refuses a move that is not open; one that no round knows is left to the form’s own checks.
 * @throws Problem why it is not
 */
export function refuseClosed(card: RoundCard, { move, step }: Data, by: string, at: Instant): void {
  if (typeof move !== 'string' || !Object.hasOwn(round.moves, move)) return;
  const asked = { move, step, by, at } as MoveAsked;
  const why = whyNot(card, asked);
  if (why) throw new Problem(why, why === 'dice-too-soon' ? { from: diceFrom(card) } : {});
  const { notice } = card.asked ?? {};
  if (move === 'commit' && notice && announcedDice(notice) < earliestDice(at))
    throw new Problem('notice-too-late');
}

/** Refuses what one field alone does not tell. @throws Problem fields-wrong */
export function refuseWrong(data: Data, now: Instant): void {
  const { digits, diceTime, diceOn } = data as Readonly<Record<string, string | undefined>>;
  const isTime = diceTime === undefined || isClock(diceTime);
  const isSoon =
    isTime &&
    diceOn !== undefined &&
    announcedDice(data as unknown as RoundNotice) < earliestDice(now);
  const fields = [
    ...(digits !== undefined && !/^\d{20}$/.test(digits)
      ? [{ field: 'digits', code: 'characters' } as const]
      : []),
    ...(isTime ? [] : [{ field: 'diceTime', code: 'not-a-time' } as const]),
    ...(isSoon
      ? [{ field: 'diceOn', code: 'not-ahead', facts: { least: LEAST_DAYS } } as const]
      : []),
  ];
  if (fields.length > 0) throw new Problem('fields-wrong', { fields });
}
