import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../functions/domain/calendar.ts';
import type { ChildCard } from '../../../functions/domain/card.ts';
import { under } from '../../../functions/domain/rule.ts';
import { homeVisit as written } from '../../../functions/domain/rules/index.ts';
import { anyCalendar } from '../any-calendar.ts';
import { homeVisit } from '../given-rules.ts';
import { settingsWith } from '../given-settings.ts';
import { aCard, aDay } from '../given.ts';

/** Autumn 2026 runs from 09-01 to 2027-01-22: its middle is 11-11, its last two weeks begin after 01-08. */
const visitedOn = (on?: string, begun = '2025-09-01'): ChildCard =>
  aCard({
    fileSince: { on: begun, record: 'file#1' },
    ...(on !== undefined && { visited: { on, record: 'event-5' } }),
  });
const state = (card: ChildCard, today: string) => homeVisit.standing(card, today).state;

describe('Given a home visited in the last term', () => {
  const card = visitedOn('2026-04-20');

  it.each([
    ['the first day of the term', '2026-09-01', 'met'],
    ['the day before the middle of the term', '2026-11-10', 'met'],
    ['the middle of the term', '2026-11-11', 'dueSoon'],
    ['the last day in time', '2027-01-08', 'dueSoon'],
    ['the day after', '2027-01-09', 'overdue'],
    ['a day of the vacation', '2027-02-10', 'overdue'],
    ['a day of the next term', '2027-03-01', 'overdue'],
  ])('when it is %s, %s, then the visit is %s', (_when, today, expected) => {
    expect(state(card, today)).toBe(expected);
  });

  it('then the standing names the clause, the last visit and the day by which the next is due', () => {
    expect(homeVisit.standing(card, '2026-11-23')).toEqual({
      rule: 'home-visit',
      clause: '（十四）3',
      state: 'dueSoon',
      dueOn: '2027-01-08',
      daysLeft: 46,
      facts: [{ fact: 'last-visit', on: '2026-04-20', daysAgo: 217, record: 'event-5' }],
    });
  });
});

describe('Given a visit in time, or in the vacation after', () => {
  it('when it was in the term, then nothing is due until the middle of the next', () => {
    expect(state(visitedOn('2026-11-20'), '2027-01-22')).toBe('met');
    expect(state(visitedOn('2026-11-20'), '2027-02-01')).toBe('paused');
    expect(state(visitedOn('2026-11-20'), '2027-04-01')).toBe('met');
  });

  it('when it came in the vacation, then it is the past term’s, and the next term owes its own', () => {
    expect(state(visitedOn('2027-02-03'), '2027-02-03')).toBe('paused');
    expect(homeVisit.standing(visitedOn('2027-02-03'), '2027-02-22')).toMatchObject({
      state: 'met',
      dueOn: '2027-06-25',
    });
  });
});

describe('Given a new child', () => {
  it('when its file began by the middle of the term, then a visit is owed in it; later, in the next', () => {
    expect(homeVisit.standing(visitedOn(undefined, '2026-11-11'), '2026-11-11')).toMatchObject({
      state: 'dueSoon',
      dueOn: '2027-01-08',
      facts: [{ fact: 'no-visit-yet', on: '2026-11-11' }],
    });
    expect(homeVisit.standing(visitedOn(undefined, '2026-11-12'), '2026-11-23')).toMatchObject({
      state: 'met',
      dueOn: '2027-06-25',
    });
  });
});

describe('Given no term that is published', () => {
  it('then the duty rests and says so', () => {
    const nowhere = under(
      written,
      settingsWith({ terms: [], breaks: [], makeUpDays: [], holidays: {} }),
    );
    expect(nowhere.standing(visitedOn(), '2026-11-23')).toMatchObject({
      state: 'paused',
      facts: [{ fact: 'no-visit-yet' }, { fact: 'no-term-yet' }],
    });
  });
});

describe('Under any calendar', () => {
  it('a visit today ends what was overdue, and what is overdue stays so until one comes', () => {
    fc.assert(
      fc.property(anyCalendar, aDay('2024-01-01', 700), fc.nat(500), (calendar, begun, age) => {
        const rule = under(written, settingsWith(calendar));
        const today = addDays(begun, age);
        const visited = rule.standing(visitedOn(today, begun), today);
        expect(visited.state).not.toBe('overdue');
        const without = rule.standing(visitedOn(undefined, begun), today);
        if (without.state !== 'overdue') return;
        const later = rule.standing(visitedOn(undefined, begun), addDays(today, 40));
        expect(later).toMatchObject({ state: 'overdue', dueOn: without.dueOn });
      }),
    );
  });
});
