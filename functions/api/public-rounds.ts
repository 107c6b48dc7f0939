import type { OpenHandler } from '../asked.ts';
import { isAnnounced, publicHead } from '../deeds/round-head.ts';

/**
 * Announced rounds of every province, the last one announced first; and of all that were frozen, announced or not, how
 * many were declared void: who goes on freezing until a frame pleases is seen (SAMPLING §2.1).
 */
export const publicRounds: OpenHandler<'publicRounds'> = async ({ store, now }) => {
  const provinces = await store.orgsBelow('everything');
  const found = await Promise.all(
    provinces.map(async ({ id, name }) => (await store.rounds(id)).map((card) => ({ card, name }))),
  );
  const frozen = found.flat().filter(({ card }) => card.frame !== undefined);
  const rounds = frozen
    .filter(({ card }) => isAnnounced(card))
    .sort((a, b) => (b.card.committedAt ?? 0) - (a.card.committedAt ?? 0))
    .map(({ card, name }) => publicHead(card, name));
  const voided = frozen.filter(({ card }) => card.state === 'void').length;
  return { asOf: now, rounds, voided, all: frozen.length };
};
