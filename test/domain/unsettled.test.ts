import { describe, expect, it } from 'vitest';
import { finding } from '../../functions/domain/cases/finding.ts';
import { isOrderOverdue, isUnsettled } from '../../functions/domain/unsettled.ts';

describe('An order', () => {
  const orderDueOn = '2026-12-02';

  it('is overdue from the day after its own', () => {
    expect(isOrderOverdue({ state: 'ordered', orderDueOn }, '2026-12-02')).toBe(false);
    expect(isOrderOverdue({ state: 'ordered', orderDueOn }, '2026-12-03')).toBe(true);
  });

  it.each(['open', 'answered', 'closed'] as const)('is not overdue of one that is %s', (state) => {
    expect(isOrderOverdue({ state, orderDueOn }, '2027-01-01')).toBe(false);
  });
});

it('A finding stays unsettled until it is closed, whatever was ordered or answered', () => {
  expect(finding.states.filter((state) => isUnsettled({ state }))).toEqual([
    'open',
    'ordered',
    'answered',
  ]);
  expect(isUnsettled(undefined)).toBe(false);
});
