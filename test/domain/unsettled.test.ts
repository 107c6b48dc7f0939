import { describe, expect, it } from 'vitest';
import { finding } from '../../functions/domain/cases/finding.ts';
import { isOrderOverdue, isUnsettled, isWaitedFor } from '../../functions/domain/unsettled.ts';

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

it('A county waits for what it has ordered or reminded of, until it is answered or closed', () => {
  const remindedOn = '2026-11-23';
  expect(finding.states.filter((state) => isWaitedFor({ state }))).toEqual(['ordered']);
  expect(finding.states.filter((state) => isWaitedFor({ state, remindedOn }))).toEqual([
    'open',
    'ordered',
  ]);
});

it('A finding stays unsettled until it is closed, whatever was ordered or answered', () => {
  expect(finding.states.filter((state) => isUnsettled({ state }))).toEqual([
    'open',
    'ordered',
    'answered',
  ]);
  expect(isUnsettled(undefined)).toBe(false);
});
