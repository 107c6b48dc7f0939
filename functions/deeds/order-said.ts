import { addDays } from '../domain/calendar.ts';
import { findingMove } from '../domain/forms/index.ts';
import { Problem } from '../domain/problem.ts';
import type { Asked } from '../asked.ts';
import type { PeoplesMove } from './act-on-findings.ts';
import { checked } from './checked.ts';

/** An order asks for its answer within so many days. */
const LONGEST = 92;

/**
 * What a county says with a move, checked by the form of moves; the day of an answer lies ahead, and not too far.
 * @throws Problem fields-wrong
 */
export function orderSaid(
  move: PeoplesMove,
  {
    orderDueOn,
    why,
  }: { readonly orderDueOn?: string | undefined; readonly why?: string | undefined },
  { today, now }: Pick<Asked, 'today' | 'now'>,
) {
  const said = { move, ...(orderDueOn && { orderDueOn }), ...(why && { why }) };
  const data = checked(findingMove, findingMove.version, { at: today, data: said }, now);
  const isAhead =
    orderDueOn === undefined || (orderDueOn > today && orderDueOn <= addDays(today, LONGEST));
  if (isAhead) return { ...data, move };
  const fields = [{ field: 'orderDueOn', code: 'not-ahead', facts: { days: LONGEST } }];
  throw new Problem('fields-wrong', { fields });
}
