import { inParallel } from '../in-parallel.ts';
import type { Handler } from '../asked.ts';
import { moveChosen, recheckChosen } from '../deeds/act-on-findings.ts';
import { chosenBySchool } from '../deeds/chosen-by-school.ts';
import { orderSaid } from '../deeds/order-said.ts';
import { tellOrders } from '../deeds/tell-orders.ts';

/**
 * What a county does about chosen findings of its schools: reminds of them, orders them to be put right, sends an answer
 * back, or looks again. Each finding answers for itself: of many, one that somebody else has moved keeps none of the
 * others back. An order is told to the hooks of its school.
 */
export const actOnFindings: Handler<'actOnFindings'> = async (asked) => {
  const { actor, params, body, store, today, now } = asked;
  const { act, device, findings, id } = body;
  const entry = { by: actor.person, byName: actor.name, device, enteredAt: now };
  const schools = await chosenBySchool(params.county, findings, store);
  const data = act === 'recheck' ? undefined : orderSaid(act, body, { today, now });
  const outcomes = await inParallel(
    schools,
    async ({ school, chosen }) => {
      if (!data) return recheckChosen(school, chosen, entry, { store, today });
      const told = await moveChosen(school, chosen, data, entry, { store, today });
      const orders = told.filter(({ outcome }) => outcome === 'done').length;
      if (act === 'order' || act === 'sendBack') await tellOrders(school, orders, id, asked);
      return told;
    },
    4,
  );
  return { outcomes: outcomes.flat() };
};
