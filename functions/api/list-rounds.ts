import { can } from '../domain/access.ts';
import type { Handler } from '../asked.ts';
import { roundHead } from '../deeds/round-head.ts';
import { countiesUnder } from '../deeds/schools-under.ts';

/** The rounds of a province, the last one moved first, and how many counties a next one would have. */
export const listRounds: Handler<'listRounds'> = async ({ actor, params, place, store }) => {
  const [province, cards] = await Promise.all([
    store.org(params.province),
    store.rounds(params.province),
  ]);
  const rounds = cards
    .toSorted((a, b) => b.lastAt - a.lastAt)
    .map((card) => ({ ...roundHead(card, province?.name ?? ''), moves: card.moves }));
  const mayAct = can(actor, 'rounds.write', place) !== undefined;
  const counties = province ? (await countiesUnder(province, store)).length : 0;
  return { province: params.province, mayAct, counties, rounds };
};
