import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { enterMove } from '../deeds/enter-move.ts';
import { queueOfRound } from '../deeds/queue-of-round.ts';
import { refuseFaultyRegister } from '../deeds/refuse-faulty-register.ts';
import { roundPage } from '../deeds/round-page.ts';

/** Moves after which the server has work to do. */
const QUEUED: ReadonlySet<unknown> = new Set(['freeze', 'draw', 'goOn']);

/**
 * Makes one move of a round: asks for a step, confirms it, enters the dice. What the server has to do after it is queued;
 * the same press sent again queues what is missing, in case a message was lost. The secret is made when the commitment is
 * confirmed, and is shown with the move that shows it.
 */
export const moveRound: Handler<'moveRound'> = async (asked) => {
  const { actor, params, body, store, now } = asked;
  const { number, device, data } = body;
  const { move, step } = data;
  if (move === 'freeze' || (move === 'ask' && step === 'freeze'))
    await refuseFaultyRegister(params, number, asked);
  const entry = { by: actor.person, byName: actor.name, device, enteredAt: now };
  const card = await enterMove(params, number, data, entry, asked);
  if (QUEUED.has(move)) await queueOfRound(card, asked);
  const opened = await store.openRound(params);
  if (!opened) throw new Problem('not-found');
  const isShown = move === 'showSecret' && card.secretShownTo === actor.person && !card.lodged;
  return {
    round: await roundPage(opened, asked),
    ...(isShown && { secret: await store.roundSecret(params) }),
  };
};
