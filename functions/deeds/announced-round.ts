import type { RoundCard } from '../domain/card.ts';
import { Problem } from '../domain/problem.ts';
import type { FormRecord } from '../domain/record.ts';
import type { Store } from '../store/store.ts';
import type { RoundAt } from './enter-move.ts';
import { isAnnounced } from './round-head.ts';

/** A round that was announced. @throws Problem not-found, also for one that is still being prepared */
export async function announcedRound(
  { province, round }: RoundAt,
  store: Pick<Store, 'openRound'>,
): Promise<{ readonly card: RoundCard; readonly moves: readonly FormRecord[] }> {
  const opened = await store.openRound({ province, round });
  if (!opened || !isAnnounced(opened.card)) throw new Problem('not-found');
  return opened;
}
