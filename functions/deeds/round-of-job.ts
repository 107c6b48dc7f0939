import type { Due } from '../asked.ts';
import type { RoundCard } from '../domain/card.ts';
import type { Data } from '../domain/record.ts';
import { SYSTEM } from '../domain/rounds/log-line.ts';
import type { RoundId } from '../store/keys.ts';
import { enterMove } from './enter-move.ts';

/** A round on which a job works. */
export interface RoundOfJob extends RoundId {
  readonly card: RoundCard;
}

/** The round that a job works on; nothing where there is none in a state in which it has to. */
export async function roundIn(
  state: RoundCard['state'],
  { province = '', round = '', store }: Due,
): Promise<RoundOfJob | undefined> {
  const opened = await store.openRound({ province, round });
  return opened?.card.state === state ? { province, round, card: opened.card } : undefined;
}

/** Enters what a job has made of a round, in the server’s name. @throws Problem record-conflict, when it was moved meanwhile */
export async function enterOutcome({ card, ...round }: RoundOfJob, data: Data, due: Due) {
  const entry = { by: SYSTEM, byName: '', device: 'server', enteredAt: due.now };
  await enterMove(round, card.moves + 1, data, entry, due);
}
