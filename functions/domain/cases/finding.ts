import { caseKind } from '../case.ts';
import type { CivilDate } from '../calendar.ts';
import type { FindingCard } from '../card.ts';

/**
 * One finding for each child and rule, with what a county and a school do about it (Guideline （十七）, 问题整改). Nobody's
 * word closes it: it closes when the duty is met. Found wanting again, the same finding opens once more with its history
 * (DECISIONS 2).
 */
export const finding = caseKind({
  id: 'finding',
  states: ['none', 'open', 'ordered', 'answered', 'closed'],
  moves: {
    open: { from: ['none', 'closed'], to: 'open' },
    order: { from: ['open', 'ordered', 'answered'], to: 'ordered' },
    answer: { from: ['open', 'ordered'], to: 'answered' },
    sendBack: { from: ['answered'], to: 'ordered' },
    close: { from: ['open', 'ordered', 'answered'], to: 'closed' },
  },
});

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

/** True where the school has not answered an order by the end of its day. */
export function isOrderOverdue(
  { state, orderDueOn }: Pick<FindingCard, 'state' | 'orderDueOn'>,
  today: CivilDate,
): boolean {
  return state === 'ordered' && orderDueOn !== undefined && orderDueOn < today;
}
