import type { CivilDate } from './calendar.ts';
import type { FindingCard } from './card.ts';

/** Found wanting and not yet closed. */
export interface Unsettled {
  readonly state: 'open' | 'ordered' | 'answered';
}

/** True while the duty is found wanting, whatever has been ordered or answered. */
export function isUnsettled<Card extends Pick<FindingCard, 'state'>>(
  card: Card | undefined,
): card is Card & Unsettled {
  return card !== undefined && card.state !== 'none' && card.state !== 'closed';
}

/** True where a county waits for a school: it has ordered or reminded, and nothing was answered. */
export function isWaitedFor({
  state,
  remindedOn,
}: Pick<FindingCard, 'state' | 'remindedOn'>): boolean {
  return state === 'ordered' || (state === 'open' && remindedOn !== undefined);
}

/** True where the school has not answered an order by the end of its day. */
export function isOrderOverdue(
  { state, orderDueOn }: Pick<FindingCard, 'state' | 'orderDueOn'>,
  today: CivilDate,
): boolean {
  return state === 'ordered' && orderDueOn !== undefined && orderDueOn < today;
}
