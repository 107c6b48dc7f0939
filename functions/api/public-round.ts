import type { OpenHandler } from '../asked.ts';
import { announcedRound } from '../deeds/announced-round.ts';
import { publicHead } from '../deeds/round-head.ts';

/** One announced round. */
export const publicRound: OpenHandler<'publicRound'> = async ({ params, store }) => {
  const { card } = await announcedRound(params, store);
  const province = await store.org(card.province);
  return publicHead(card, province?.name ?? '');
};
