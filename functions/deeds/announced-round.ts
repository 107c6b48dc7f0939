import { Problem } from '../domain/problem.ts';
import type { RoundId } from '../store/keys.ts';
import type { OpenedRound, Store } from '../store/store.ts';
import { isAnnounced } from './round-head.ts';

/** A round that was announced. @throws Problem not-found, also for one that is still being prepared */
export async function announcedRound(
  { province, round }: RoundId,
  store: Pick<Store, 'openRound'>,
): Promise<OpenedRound> {
  const opened = await store.openRound({ province, round });
  if (!opened || !isAnnounced(opened.card)) throw new Problem('not-found');
  return opened;
}
