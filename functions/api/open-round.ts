import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { roundPage } from '../deeds/round-page.ts';

/** One round as it stands. */
export const openRound: Handler<'openRound'> = async (asked) => {
  const opened = await asked.store.openRound(asked.params);
  if (!opened) throw new Problem('not-found');
  return roundPage(opened, asked);
};
