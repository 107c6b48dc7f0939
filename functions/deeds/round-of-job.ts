import type { Due } from '../asked.ts';
import type { RoundCard } from '../domain/card.ts';
import type { Data } from '../domain/record.ts';
import { SYSTEM } from '../domain/rounds/log-line.ts';
import type { RoundId } from '../store/keys.ts';
import { enterMove } from './enter-move.ts';

/** A round on which a job works. */
interface RoundOfJob extends RoundId {
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

/**
 * Enters what a job has made of a round, in the server’s name and as its next move: while the job worked, somebody may
 * have asked for another step.
 * @throws Problem move-not-open, when its state is another one by now; record-conflict, when it was moved this very moment
 */
export async function enterOutcome({ province, round }: RoundOfJob, data: Data, due: Due) {
  const opened = await due.store.openRound({ province, round });
  const entry = { by: SYSTEM, byName: '', device: 'server', enteredAt: due.clock() };
  await enterMove({ province, round }, (opened?.card.moves ?? 0) + 1, data, entry, due);
}
