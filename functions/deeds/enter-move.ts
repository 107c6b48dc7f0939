import { civilDate, type Instant } from '../domain/calendar.ts';
import type { RoundCard } from '../domain/card.ts';
import { foldRound } from '../domain/fold.ts';
import { roundMove } from '../domain/forms/index.ts';
import { Problem } from '../domain/problem.ts';
import type { Data } from '../domain/record.ts';
import { BEGINNING } from '../domain/rounds/log.ts';
import { diceFrom, refusalOf, type MoveAsked } from '../domain/rounds/steps.ts';
import { parameters } from '../domain/parameters.ts';
import { isClock } from '../domain/check-value.ts';
import type { Due } from '../asked.ts';
import type { Entry } from '../store/store.ts';
import { checked } from './checked.ts';

export interface RoundAt {
  readonly province: string;
  readonly round: string;
}

/**
 * Enters one move of a round after the last one its maker has seen. Sent again, it has one effect.
 * @throws Problem why the move is not open; fields-wrong; record-conflict, when somebody else has moved the round meanwhile
 */
export async function enterMove(
  round: RoundAt,
  number: number,
  sent: Data,
  entry: Entry,
  { store, today }: Pick<Due, 'store' | 'today'>,
): Promise<RoundCard> {
  const opened = await store.openRound(round);
  const card = opened?.card ?? foldRound({ id: round.round, province: round.province }, []);
  const before = opened?.moves.find((move) => move.number === number);
  const enteredAt = laterThan(card.lastAt, entry.enteredAt);
  const prev = before?.data['prev'] ?? card.chain ?? BEGINNING; // sent again, it is what it was
  const data = checked(
    roundMove,
    roundMove.version,
    { at: today, data: { ...sent, prev } },
    enteredAt,
  );
  if (!before) {
    const { move, step } = data as unknown as MoveAsked;
    const refusal = refusalOf(card, { move, step, by: entry.by, at: enteredAt });
    if (refusal)
      throw new Problem(refusal, refusal === 'dice-too-soon' ? { from: diceFrom(card) } : {});
    refuseWrong(data, enteredAt);
  }
  return store.moveRound(round, { number, data }, today, { ...entry, enteredAt });
}

/** Clocks of two servers may differ by so much, in milliseconds: then the next step is entered right after the one before. */
const SKEW = 5000;

function laterThan(last: Instant, now: Instant): Instant {
  return now <= last && last - now < SKEW ? last + 1 : now;
}

const HOUR = 3_600_000;

/** What one field alone does not tell. */
function refuseWrong(data: Data, now: number): void {
  const { digits, diceTime, diceOn } = data as Readonly<Record<string, string | undefined>>;
  const earliest = civilDate(now + parameters.commitHours.value * HOUR);
  const fields = [
    ...(digits !== undefined && !/^\d{20}$/.test(digits)
      ? [{ field: 'digits', code: 'characters' } as const]
      : []),
    ...(diceTime !== undefined && !isClock(diceTime)
      ? [{ field: 'diceTime', code: 'not-a-time' } as const]
      : []),
    ...(diceOn !== undefined && diceOn < earliest
      ? [{ field: 'diceOn', code: 'not-ahead' } as const]
      : []),
  ];
  if (fields.length > 0) throw new Problem('fields-wrong', { fields });
}

/** The round that a job works on; nothing where there is none in a state in which it has to. */
export async function roundIn(
  state: RoundCard['state'],
  { province = '', round = '', store }: Due,
): Promise<(RoundAt & { readonly card: RoundCard }) | undefined> {
  const opened = await store.openRound({ province, round });
  return opened?.card.state === state ? { province, round, card: opened.card } : undefined;
}

/** In whose name jobs enter what they have made. */
export function entryOfSystem(by: string, now: number): Entry {
  return { by, byName: '', device: 'server', enteredAt: now };
}
