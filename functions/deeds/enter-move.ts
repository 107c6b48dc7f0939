import type { Instant } from '../domain/calendar.ts';
import type { RoundCard } from '../domain/card.ts';
import { foldRound } from '../domain/fold.ts';
import { roundMove } from '../domain/forms/index.ts';
import { Problem } from '../domain/problem.ts';
import type { Data } from '../domain/record.ts';
import { BEGINNING } from '../domain/sampling/index.ts';
import type { Due } from '../asked.ts';
import type { RoundId } from '../store/keys.ts';
import type { Entry } from '../store/store.ts';
import { addedTo, alreadyAdded, ofMaker } from './added-to-move.ts';
import { checked } from './checked.ts';
import { refuseMarks } from './refuse-marks.ts';
import { refuseClosed, refuseWrong } from './refuse-move.ts';

/**
 * Enters one move of a round after the last one its maker has seen. Sent again, it has one effect.
 * @throws Problem why the move is not open; fields-wrong; record-conflict, when somebody else has moved the round meanwhile
 */
export async function enterMove(
  at: RoundId,
  number: number,
  sent: Data,
  entry: Entry,
  { store, today }: Pick<Due, 'store' | 'today'>,
): Promise<RoundCard> {
  const opened = await store.openRound(at);
  const card = opened?.card ?? foldRound({ id: at.round, province: at.province }, []);
  const before = opened?.moves.find((move) => move.number === number);
  const said = ofMaker(sent);
  // Somebody else has moved it meanwhile, or it is a number that nobody can have seen as the next one.
  if (before ? before.data['move'] !== said['move'] : number !== card.moves + 1)
    throw new Problem('record-conflict');
  const enteredAt = laterThan(card.lastAt, entry.enteredAt);
  if (!before) refuseClosed(card, said, entry.by, enteredAt);
  const added = before
    ? alreadyAdded(before)
    : { prev: card.chain ?? BEGINNING, ...(await addedTo(said, card, store)) };
  const asked = { at: today, data: { ...said, ...added } };
  const data = checked(roundMove, roundMove.version, asked, enteredAt);
  if (!before) refuseWrong(data, enteredAt);
  if (!before && data['move'] === 'mark') await refuseMarks(card, data, store, today);
  return store.moveRound(at, { number, data }, today, { ...entry, enteredAt }).catch(withoutTheirs);
}

/** What somebody else has entered under the number is not shown: it may be what they have read off the dice. */
function withoutTheirs(thrown: unknown): never {
  throw thrown instanceof Problem ? new Problem(thrown.code) : thrown;
}

/** Clocks of two servers may differ by so much, in milliseconds: then the next step is entered right after the one before. */
const SKEW = 5000;

function laterThan(last: Instant, now: Instant): Instant {
  return now <= last && last - now < SKEW ? last + 1 : now;
}
