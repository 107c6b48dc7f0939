import type { Actor } from '../domain/access.ts';
import type { Instant } from '../domain/calendar.ts';
import type { Store } from '../store/store.ts';
import type { RoundId } from '../store/keys.ts';

/** The exports of a round, the newest first; who asked for each is known to all who may ask. */
export async function exportLines({
  actor,
  params,
  store,
  now,
}: {
  readonly actor: Actor;
  readonly params: RoundId;
  readonly store: Store;
  readonly now: Instant;
}) {
  const found = await store.roundExports(params);
  const exports = found.toReversed().map((job) => {
    const { id, file, as, why, byName, askedAt, expiresAt } = job;
    const state = expiresAt <= now ? ('expired' as const) : job.state;
    const isMine = job.by === actor.person;
    return { id, file, as, why, state, byName, isMine, askedAt, expiresAt };
  });
  return { exports };
}
