import type { JobHandler } from '../asked.ts';
import { enterMove, entryOfSystem, roundIn } from '../deeds/enter-move.ts';
import { keepFrame } from '../deeds/keep-frame.ts';
import { SYSTEM } from '../domain/rounds/steps.ts';

/** Joins what the counties have put into a frame, makes the design of it, and enters both by their hashes. */
export const joinFrame: JobHandler = async (due) => {
  const round = await roundIn('freezing', due);
  if (!round) return { schools: 0 };
  const frame = await keepFrame(round, round.card, due.store);
  const entry = entryOfSystem(SYSTEM, due.now);
  await enterMove(round, round.card.moves + 1, { move: 'frozen', ...frame }, entry, due);
  return { schools: frame.schools, children: frame.children };
};
