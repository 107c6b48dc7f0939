import { caseKind } from '../case.ts';

/**
 * One finding for each child and rule. It closes when the duty is met; found wanting again, the same finding opens
 * once more with its history (DECISIONS 2).
 */
export const finding = caseKind({
  id: 'finding',
  states: ['none', 'open', 'closed'],
  moves: {
    open: { from: ['none', 'closed'], to: 'open' },
    close: { from: ['open'], to: 'closed' },
  },
});
