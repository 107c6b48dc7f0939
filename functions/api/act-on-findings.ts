import { addDays } from '../domain/calendar.ts';
import { findingMove } from '../domain/forms/index.ts';
import { Problem } from '../domain/problem.ts';
import { inParallel } from '../in-parallel.ts';
import type { Asked, Handler } from '../asked.ts';
import { moveChosen, recheckChosen } from '../deeds/act-on-findings.ts';
import { checked } from '../deeds/checked.ts';
import { tellOrders } from '../deeds/tell-orders.ts';
import type { Org, Store } from '../store/store.ts';
import type { FindingChosen } from '../wire.ts';

/** An order asks for its answer within so many days. */
const LONGEST = 92;

/**
 * What a county does about chosen findings of its schools: reminds of them, orders them to be put right, sends an answer
 * back, or looks again. Each finding answers for itself: of many, one that somebody else has moved keeps none of the
 * others back. An order is told to the hooks of its school.
 */
export const actOnFindings: Handler<'actOnFindings'> = async (asked) => {
  const { actor, params, body, store, today, now } = asked;
  const { act, device, findings, id } = body;
  const entry = { by: actor.person, byName: actor.name, device, enteredAt: now };
  const schools = await chosenSchools(params.county, findings, store);
  const data = act === 'recheck' ? undefined : { ...wanted(asked), move: act };
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

/** What an order says, checked by its form; its day lies ahead, and not too far. */
function wanted({ body, today, now }: Pick<Asked, 'today' | 'now'> & Body) {
  const { act, orderDueOn, why } = body;
  const said = { move: act, ...(orderDueOn && { orderDueOn }), ...(why && { why }) };
  const data = checked(findingMove, findingMove.version, { at: today, data: said }, now);
  const isAhead =
    orderDueOn === undefined || (orderDueOn > today && orderDueOn <= addDays(today, LONGEST));
  if (isAhead) return data;
  const fields = [{ field: 'orderDueOn', code: 'not-ahead', facts: { days: LONGEST } }];
  throw new Problem('fields-wrong', { fields });
}
type Body = { readonly body: Parameters<Handler<'actOnFindings'>>[0]['body'] };

/**
 * The chosen findings by school.
 * @throws Problem not-found, before anything is moved, when a school lies elsewhere
 */
async function chosenSchools(county: string, chosen: readonly FindingChosen[], store: Store) {
  const ids = [...new Set(chosen.map(({ school }) => school))];
  return inParallel(ids, async (id): Promise<{ school: Org; chosen: FindingChosen[] }> => {
    const school = await store.org(id);
    if (school?.kind !== 'school' || school.county !== county) throw new Problem('not-found');
    return { school, chosen: chosen.filter((each) => each.school === id) };
  });
}
