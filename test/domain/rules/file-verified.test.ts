import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addDays, daysBetween } from '../../../functions/domain/calendar.ts';
import type { ChildCard } from '../../../functions/domain/card.ts';
import { fileVerified } from '../given-rules.ts';
import { aCard, aDay } from '../given.ts';

const verifiedOn = (on: string, rest: Partial<ChildCard> = {}): ChildCard =>
  aCard({
    fileSince: { on: '2022-09-01', record: 'file#1' },
    verified: { on, record: 'event-7' },
    ...rest,
  });
const state = (card: ChildCard, today: string) => fileVerified.standing(card, today).state;
const dueOn = (card: ChildCard, today: string) => fileVerified.standing(card, today).dueOn;

describe('Given a file verified on 2026-02-20', () => {
  const card = verifiedOn('2026-02-20');

  it.each([
    ['the day of the verification itself', '2026-02-20', 'met', 89],
    ['15 days before it is due', '2026-05-05', 'met', 15],
    ['exactly 14 days before it is due', '2026-05-06', 'dueSoon', 14],
    ['the day before it is due', '2026-05-19', 'dueSoon', 1],
    ['the day it is due', '2026-05-20', 'dueSoon', 0],
    ['the day after', '2026-05-21', 'overdue', -1],
    ['a year later', '2027-05-20', 'overdue', -365],
  ])('when it is %s, then on %s the duty is %s', (_when, today, expected, daysLeft) => {
    expect(fileVerified.standing(card, today)).toMatchObject({
      state: expected,
      daysLeft,
      dueOn: '2026-05-20',
    });
  });

  it('then the standing names the clause, the record and how long ago it was', () => {
    expect(fileVerified.standing(card, '2026-03-11')).toEqual({
      rule: 'file-verified',
      clause: '（七）1',
      state: 'met',
      dueOn: '2026-05-20',
      daysLeft: 70,
      facts: [{ fact: 'last-verified', on: '2026-02-20', daysAgo: 19, record: 'event-7' }],
    });
  });

  it('when the vacation lies between, then nothing is taken off', () => {
    expect(dueOn(verifiedOn('2026-06-30'), '2026-07-01')).toBe('2026-09-30');
  });
});

describe('Given a file verified on the last day of a month', () => {
  it.each([
    ['2022-11-30', '2023-02-28'],
    ['2023-11-30', '2024-02-29'],
    ['2023-05-31', '2023-08-31'],
    ['2023-08-31', '2023-11-30'],
  ])('when that is %s, then it is due on %s and overdue the day after', (on, due) => {
    const card = verifiedOn(on);
    expect(dueOn(card, on)).toBe(due);
    expect(state(card, due)).toBe('dueSoon');
    expect(state(card, addDays(due, 1))).toBe('overdue');
  });
});

describe('Given a file never verified', () => {
  const card = aCard({ fileSince: { on: '2026-01-10', record: 'file#1' } });

  it('then the three months count from the day it was created', () => {
    expect(fileVerified.standing(card, '2026-04-11')).toMatchObject({
      state: 'overdue',
      dueOn: '2026-04-10',
      facts: [{ fact: 'file-created', on: '2026-01-10', daysAgo: 91, record: 'file#1' }],
    });
    expect(state(card, '2026-04-10')).toBe('dueSoon');
  });

  it('when an audit is run for a day before it was created, then the duty does not apply', () => {
    expect(fileVerified.standing(card, '2026-01-09')).toMatchObject({
      state: 'notApplicable',
      facts: [{ fact: 'no-file' }],
    });
  });
});

describe('Given a verification dated in the future', () => {
  const card = verifiedOn('2026-06-01', { fileSince: { on: '2026-01-10', record: 'file#1' } });

  it('when the day has not come, then it does not count', () => {
    expect(fileVerified.standing(card, '2026-05-31')).toMatchObject({
      state: 'overdue',
      dueOn: '2026-04-10',
      facts: [{ fact: 'file-created', record: 'file#1' }],
    });
  });

  it('when the day has come, then it counts', () => {
    expect(state(card, '2026-06-01')).toBe('met');
  });
});

describe('Given a child without a file', () => {
  it('then the duty does not apply and the standing says why', () => {
    expect(fileVerified.standing(aCard(), '2026-03-01')).toEqual({
      rule: 'file-verified',
      clause: '（七）1',
      state: 'notApplicable',
      facts: [{ fact: 'no-file' }],
    });
  });
});

describe('Given a child that turns sixteen', () => {
  const stale = (birthDate: string) => verifiedOn('2025-01-01', { birthDate });

  it('when it is the day before the birthday, then the duty still applies', () => {
    expect(state(stale('2010-06-15'), '2026-06-14')).toBe('overdue');
  });

  it('when the birthday begins, then the duty does not apply any more and the standing says why', () => {
    expect(fileVerified.standing(stale('2010-06-15'), '2026-06-15')).toEqual({
      rule: 'file-verified',
      clause: '（七）1',
      state: 'notApplicable',
      facts: [{ fact: 'reached-sixteen' }],
    });
  });

  it('when born on 29 February, then the sixteenth birthday is a 29 February again', () => {
    expect(state(stale('2012-02-29'), '2028-02-28')).toBe('overdue');
    expect(state(stale('2012-02-29'), '2028-02-29')).toBe('notApplicable');
  });

  it('when the birth date is not known, then the child is not taken for sixteen', () => {
    expect(state(verifiedOn('2025-01-01'), '2060-01-01')).toBe('overdue');
  });
});

describe('Of any file', () => {
  const anyCard = (upTo: string, days: number) =>
    fc
      .record({
        birthDate: fc.option(aDay('2007-01-01', 4000), { nil: undefined }),
        since: fc.option(aDay(upTo, days), { nil: undefined }),
        verified: fc.option(aDay(upTo, days), { nil: undefined }),
      })
      .map(({ birthDate, since, verified }) =>
        aCard({
          ...(birthDate && { birthDate }),
          ...(since && { fileSince: { on: since, record: 'file#1' } }),
          ...(verified && { verified: { on: verified, record: 'event-1' } }),
        }),
      );

  afterEach(() => {
    vi.useRealTimers();
  });

  it('an overdue duty stays overdue until a record comes, or the child turns sixteen', () => {
    // All records lie before the first day, so that none comes while the days pass.
    const wait = { first: aDay('2024-01-01', 800), passing: fc.nat(800) };
    fc.assert(
      fc.property(anyCard('2023-01-01', 364), fc.record(wait), (card, { first, passing }) => {
        fc.pre(state(card, first) === 'overdue');
        const later = fileVerified.standing(card, addDays(first, passing));
        if (later.state === 'notApplicable')
          expect(later.facts).toEqual([{ fact: 'reached-sixteen' }]);
        else expect(later.state).toBe('overdue');
      }),
    );
  });

  it('the due day lies 89 to 92 days after what it counts from, which is never after today', () => {
    fc.assert(
      fc.property(anyCard('2023-01-01', 1200), aDay(), (card, today) => {
        const { dueOn, facts } = fileVerified.standing(card, today);
        if (dueOn === undefined) return;
        const from = facts[0]?.on ?? '';
        expect(from <= today).toBe(true);
        expect(daysBetween(from, dueOn)).toBeGreaterThanOrEqual(89);
        expect(daysBetween(from, dueOn)).toBeLessThanOrEqual(92);
      }),
    );
  });

  it('the standing depends on birth date, creation, verification and the day, on nothing else', () => {
    vi.useFakeTimers();
    const otherParts = fc.record({
      name: fc.constantFrom('王小禾', '李䶮'),
      grade: fc.constantFrom('1', '9'),
      carePersonName: fc.constantFrom('赵敏', '钱进'),
      root: fc.string(),
      records: fc.nat(),
    });
    const clock = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(
        anyCard('2023-01-01', 1200),
        aDay(),
        otherParts,
        clock,
        (card, today, other, now) => {
          vi.setSystemTime(0);
          const before = structuredClone(card);
          const standing = fileVerified.standing(card, today);
          expect(card).toEqual(before);
          vi.setSystemTime(now);
          expect(fileVerified.standing({ ...card, ...other }, today)).toEqual(standing);
        },
      ),
    );
  });
});
