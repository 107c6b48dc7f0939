import type { Instant } from '../calendar.ts';
import { moved } from '../case.ts';
import { round, roundSteps, type RoundStep } from '../cases/round.ts';
import type { RoundCard, RoundNotice } from '../card.ts';
import { parameters } from '../parameters.ts';
import { SYSTEM } from './log-line.ts';

export type RoundMove = keyof typeof round.moves;
/** Why a move may not be made. */
export type WhyNot =
  | 'move-not-open' // from this state, or to this role
  | 'asked-already' // another step waits to be confirmed
  | 'nothing-asked' // nobody has asked for this step, or it was taken back
  | 'same-person' // who asked does not confirm
  | 'secret-shown' // it is shown once, to one person
  | 'secret-not-lodged' // the sealed secret is not with its depositary yet
  | 'dice-too-soon' // before the time that was announced
  | 'dice-differ' // two recorders have not read the same twenty digits
  | 'not-later'; // a step is later than the one before it (SAMPLING §2.1)

export interface MoveAsked {
  readonly move: RoundMove;
  /** The step that is asked for. */
  readonly step?: RoundStep | undefined;
  readonly by: string;
  readonly at: Instant;
}

/** Why a move cannot be made of a round as it stands, or nothing where it can. */
export function whyNot(card: RoundCard, asked: MoveAsked): WhyNot | undefined {
  const { move, step, by, at } = asked;
  if (at <= card.lastAt) return 'not-later';
  if (moved(round, card.state, move) === undefined) return 'move-not-open';
  if ((by === SYSTEM) !== (move === 'frozen' || move === 'drawn')) return 'move-not-open';
  if (move === 'ask') {
    if (step === undefined || !(roundSteps as readonly string[]).includes(step))
      return 'move-not-open';
    if (moved(round, card.state, step) === undefined) return 'move-not-open';
    return card.asked ? 'asked-already' : undefined;
  }
  // Who agrees to a freezing has seen every mark.
  if (move === 'mark') return card.asked ? 'asked-already' : undefined;
  if (move === 'takeBack') return card.asked ? undefined : 'nothing-asked';
  if (isConfirmed(move)) return unconfirmed(card, move, by);
  return whyNoDice(card, move, by, at);
}

function isConfirmed(move: RoundMove): move is RoundStep {
  return (roundSteps as readonly RoundMove[]).includes(move);
}

function unconfirmed({ asked }: RoundCard, step: RoundStep, by: string): WhyNot | undefined {
  if (asked?.step !== step) return 'nothing-asked';
  return asked.by === by ? 'same-person' : undefined;
}

/** The secret lies with its depositary before the dice are thrown, and two people read the dice (SAMPLING §2.1). */
function whyNoDice(card: RoundCard, move: RoundMove, by: string, at: Instant): WhyNot | undefined {
  // Whoever has it may print it again until it is lodged; each time stands in the log.
  if (move === 'showSecret')
    return card.secretShownTo === undefined || (card.secretShownTo === by && !card.lodged)
      ? undefined
      : 'secret-shown';
  if (move === 'lodge') return card.secretShownTo === undefined ? 'move-not-open' : undefined;
  if (move !== 'dice' && move !== 'seed') return undefined;
  if (!card.lodged) return 'secret-not-lodged';
  if (at < diceFrom(card)) return 'dice-too-soon';
  return move === 'seed' && diceAgreed(card) === undefined ? 'dice-differ' : undefined;
}

const HOUR = 3_600_000;

/** The first instant for which dice may be announced, so that whoever wants to watch can come (SAMPLING §2.1). */
export function earliestDice(committedAt: Instant): Instant {
  return committedAt + parameters.commitHours.value * HOUR;
}

/** The instant that a notice announces, in the official time of China. */
export function announcedDice({ diceOn, diceTime }: RoundNotice): Instant {
  return Date.parse(`${diceOn}T${diceTime}:00+08:00`);
}

/** From when dice may be entered: as announced. */
export function diceFrom({ notice }: RoundCard): Instant {
  return notice ? announcedDice(notice) : Infinity;
}

/** The digits that two people or more have read alike, if nobody has read others. */
export function diceAgreed({ dice }: RoundCard): string | undefined {
  const [first] = dice;
  return dice.length >= 2 && dice.every(({ digits }) => digits === first?.digits)
    ? first?.digits
    : undefined;
}
