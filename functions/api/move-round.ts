import { commitmentOf } from '../domain/sampling/index.ts';
import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { enterMove } from '../deeds/enter-move.ts';
import { queueOfRound } from '../deeds/queue-of-round.ts';
import { roundPage } from '../deeds/round-page.ts';

/**
 * Makes one move of a round: asks for a step, confirms it, enters the dice. What the server has to do after it is queued;
 * the same press sent again queues it again, in case the first message was lost. The secret is made when the commitment is
 * confirmed, and leaves once, with the move that shows it.
 */
export const moveRound: Handler<'moveRound'> = async (asked) => {
  const { actor, params, body, store, now } = asked;
  const { number, device, data } = body;
  const entry = { by: actor.person, byName: actor.name, device, enteredAt: now };
  const isCommitting = data['move'] === 'commit';
  const added = isCommitting && {
    commitSha256: commitmentOf(params.round, await store.roundSecret(params)),
  };
  const card = await enterMove(params, number, { ...data, ...added }, entry, asked);
  await queueOfRound(card, asked);
  const opened = await store.openRound(params);
  if (!opened) throw new Problem('not-found');
  const isShown = data['move'] === 'showSecret' && card.secretShownTo === actor.person;
  return {
    round: await roundPage(opened, asked),
    ...(isShown && !card.lodged && { secret: await store.roundSecret(params) }),
  };
};
