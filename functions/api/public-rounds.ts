import type { OpenHandler } from '../asked.ts';
import { isAnnounced, publicHead } from '../deeds/round-head.ts';

/** Announced rounds of every province, the last one announced first, and how many of all were declared void. */
export const publicRounds: OpenHandler<'publicRounds'> = async ({ store, now }) => {
  const provinces = await store.orgsBelow('everything');
  const found = await Promise.all(
    provinces.map(async ({ id, name }) =>
      (await store.rounds(id)).filter(isAnnounced).map((card) => ({ card, name })),
    ),
  );
  const rounds = found
    .flat()
    .sort((a, b) => (b.card.committedAt ?? 0) - (a.card.committedAt ?? 0))
    .map(({ card, name }) => publicHead(card, name));
  const voided = rounds.filter(({ state }) => state === 'void').length;
  return { asOf: now, rounds, voided, all: rounds.length };
};
