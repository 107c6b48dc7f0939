import type { JobHandler } from '../asked.ts';
import { keepFrame } from '../deeds/keep-frame.ts';
import { enterOutcome, roundIn } from '../deeds/round-of-job.ts';

/** Joins what the counties have put into a frame, makes the design of it, and enters both by their hashes. */
export const joinFrame: JobHandler = async (due) => {
  const round = await roundIn('freezing', due);
  if (!round) return { schools: 0 };
  const frame = await keepFrame(round, round.card, due.store);
  await enterOutcome(round, { move: 'frozen', ...frame }, due);
  return { schools: frame.schools, children: frame.children };
};
