import { caseKind } from '../case.ts';

/**
 * One finding for each child and rule, with what a county and a school do about it (Guideline （十七）, 问题整改). Nobody's
 * word closes it: it closes when the duty is met. Found wanting again, the same finding opens once more with its history
 * (DECISIONS 0019).
 */
export const finding = caseKind({
  id: 'finding',
  states: ['none', 'open', 'ordered', 'answered', 'closed'],
  moves: {
    open: { from: ['none', 'closed'], to: 'open' },
    remind: { from: ['open', 'ordered'] },
    order: { from: ['open', 'ordered', 'answered'], to: 'ordered' },
    answer: { from: ['open', 'ordered'], to: 'answered' },
    sendBack: { from: ['answered'], to: 'ordered' },
    close: { from: ['open', 'ordered', 'answered'], to: 'closed' },
  },
});
