import { describe, expect, it } from 'vitest';
import type { Leave, StaffCard } from '../../functions/domain/card.ts';
import { absences, leaveProblems, leavesFrom } from '../../functions/domain/leaves.ts';

const staff = (person: string, ...days: [from: string, until: string][]): StaffCard => ({
  person,
  school: 's',
  leaves: days.map(([from, until], n): Leave => ({ from, until, record: `${person}-${n}` })),
  root: '',
  records: days.length,
});

describe('Who is away on a day', () => {
  const zhao = staff('zhao', ['2026-11-23', '2026-12-02']);

  it.each([
    ['2026-11-22', false, 'the eve'],
    ['2026-11-23', true, 'the first day'],
    ['2026-12-02', true, 'the last day'],
    ['2026-12-03', false, 'the day after'],
  ])('on %s: %s, for it is %s', (day, isAway) => {
    expect(absences([zhao], day)).toEqual(isAway ? [{ person: 'zhao', until: '2026-12-02' }] : []);
  });

  it('is named once, until the last of what overlaps', () => {
    const both = staff('zhao', ['2026-11-23', '2026-12-02'], ['2026-11-20', '2026-11-24']);
    expect(absences([both, staff('qian')], '2026-11-24')).toEqual([
      { person: 'zhao', until: '2026-12-02' },
    ]);
  });
});

describe('The leaves of somebody', () => {
  it('that are not over come in order of their first days', () => {
    const card = staff('zhao', ['2026-12-20', '2026-12-21'], ['2026-11-01', '2026-11-02']);
    const now = staff('zhao', ['2026-12-20', '2026-12-21'], ['2026-11-20', '2026-11-24']);
    expect(leavesFrom(card, '2026-11-24').map(({ from }) => from)).toEqual(['2026-12-20']);
    expect(leavesFrom(now, '2026-11-24').map(({ from }) => from)).toEqual([
      '2026-11-20',
      '2026-12-20',
    ]);
  });

  it('cannot end before they begin', () => {
    expect(leaveProblems({ from: '2026-11-23', until: '2026-11-22' })).toEqual([
      { field: 'until', code: 'before-start' },
    ]);
    expect(leaveProblems({ from: '2026-11-23', until: '2026-11-23' })).toEqual([]);
    expect(leaveProblems({ until: '2026-11-23' })).toEqual([]);
  });
});
