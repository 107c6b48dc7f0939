import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addDays, daysBetween, type CivilDate } from '../../../functions/domain/calendar.ts';
import type { ChildCard } from '../../../functions/domain/card.ts';
import type { StandingState } from '../../../functions/domain/rule.ts';
import type { SchoolCalendar } from '../../../functions/domain/school-calendar.ts';
import { talkClock } from '../../../functions/domain/talk-clock.ts';
import { pauses, windowsOf } from '../../../functions/domain/windows.ts';
import { anyCalendar, daysOf } from '../any-calendar.ts';
import { talk, talkUnder } from '../given-rules.ts';
import { settingsWith, shandong } from '../given-settings.ts';
import { aCard, aDay } from '../given.ts';

/** Autumn 2026: window 5 is 10-26 to 11-08, window 6 11-09 to 11-22, window 7 11-23 to 12-06, window 11 ends 01-22. */
const talkedOn = (on: string | undefined, rest: Partial<ChildCard> = {}): ChildCard =>
  aCard({
    fileSince: { on: '2025-09-01', record: 'file#1' },
    ...(on !== undefined && { talked: { on, record: 'event-7' } }),
    ...rest,
  });
const begunOn = (on: string, talked?: string) =>
  talkedOn(talked, { fileSince: { on, record: 'file#1' } });
const state = (card: ChildCard, today: string) => talk.standing(card, today).state;
const window = (card: ChildCard, today: string) => talk.standing(card, today).facts[0]?.window;

describe('Given a last talk on 2026-11-04, in the fifth window', () => {
  const card = talkedOn('2026-11-04');

  it.each([
    ['the day of the talk', '2026-11-04', 'met', 18],
    ['the last day of its window', '2026-11-08', 'met', 14],
    ['the first day of the next one', '2026-11-09', 'met', 13],
    ['four days before that one ends', '2026-11-18', 'met', 4],
    ['three days before', '2026-11-19', 'dueSoon', 3],
    ['the day before', '2026-11-21', 'dueSoon', 1],
    ['its last day', '2026-11-22', 'dueSoon', 0],
    ['the day after', '2026-11-23', 'overdue', -1],
    ['the day after the window after', '2026-12-07', 'overdue', -15],
  ])('when it is %s, %s, then the duty is %s', (_when, today, expected, daysLeft) => {
    expect(talk.standing(card, today)).toMatchObject({
      state: expected,
      daysLeft,
      dueOn: '2026-11-22',
    });
  });

  it('then the standing names the clause, the record, how long ago it was and the window without a talk', () => {
    expect(talk.standing(card, '2026-11-23')).toEqual({
      rule: 'talk',
      clause: '（九）2',
      state: 'overdue',
      dueOn: '2026-11-22',
      daysLeft: -1,
      facts: [{ fact: 'last-talk', on: '2026-11-04', daysAgo: 19, record: 'event-7', window: 6 }],
    });
    expect(window(card, '2026-11-08')).toBeUndefined();
    expect(window(card, '2026-11-09')).toBe(6);
  });
});

describe('Given a day', () => {
  it.each([
    ['the first of a window', '2026-11-23', 7],
    ['the last of a window', '2026-11-22', 6],
    ['a Monday before the term starts on a Tuesday', '2026-08-31', 1],
    ['a holiday inside a window', '2026-10-03', 3],
    ['the day after the last window of a term', '2027-01-23', undefined],
  ])('when it is %s, %s, then its window is %s', (_which, day, number) => {
    expect(talkClock(shandong).windowOn(day)?.number).toBe(number);
  });
});

describe('Given a talk on the edge of a window', () => {
  it('when it was on its last day, then it counts there, and the next window is owed', () => {
    expect(talk.standing(talkedOn('2026-11-08'), '2026-11-08')).toMatchObject({ state: 'met' });
    expect(talk.standing(talkedOn('2026-11-08'), '2026-11-23')).toMatchObject({
      state: 'overdue',
      dueOn: '2026-11-22',
    });
    expect(talk.standing(talkedOn('2026-11-22'), '2026-11-23')).toMatchObject({
      state: 'met',
      dueOn: '2026-12-06',
    });
  });

  it('when it came only after its window had closed, then the standing is met again', () => {
    expect(state(talkedOn('2026-11-23'), '2026-11-23')).toBe('met');
  });
});

describe('Given a talk on the first day of a window, so that the gap is what grows', () => {
  const card = talkedOn('2026-10-26');

  it.each([
    ['14 days', '2026-11-09', 'met', 7],
    ['15 days', '2026-11-10', 'dueSoon', 6],
    ['21 days', '2026-11-16', 'dueSoon', 0],
    ['22 days', '2026-11-17', 'overdue', -1],
    ['27 days, at the end of the window', '2026-11-22', 'overdue', -6],
  ])('when it is %s ago, on %s, then the duty is %s', (_gap, today, expected, daysLeft) => {
    expect(talk.standing(card, today)).toMatchObject({
      state: expected,
      dueOn: '2026-11-16',
      daysLeft,
    });
  });

  it('then no window is named: it is still open', () => {
    expect(window(card, '2026-11-17')).toBeUndefined();
  });

  it('when the gap runs over the end of a month and a year, then days are counted all the same', () => {
    expect(talk.standing(talkedOn('2026-12-10'), '2027-01-01')).toMatchObject({
      state: 'overdue',
      dueOn: '2026-12-31',
      daysLeft: -1,
    });
    expect(state(talkedOn('2025-12-31'), '2026-01-14')).toBe('met');
    expect(state(talkedOn('2025-12-31'), '2026-01-15')).toBe('dueSoon');
  });
});

describe('Given holidays inside a window', () => {
  it('when schools are closed for seven days, then these are taken off the gap', () => {
    const card = talkedOn('2026-09-28');
    expect(state(card, '2026-10-07')).toBe('met');
    expect(state(card, '2026-10-19')).toBe('met'); // 21 days ago, of which 7 are the National Day week
    expect(state(card, '2026-10-20')).toBe('dueSoon');
  });

  it('when schools are closed for five days, then nothing is taken off', () => {
    const card = talkedOn('2026-04-20');
    expect(state(card, '2026-05-04')).toBe('met');
    expect(state(card, '2026-05-05')).toBe('dueSoon');
  });

  it('then a window ends when it ends', () => {
    const card = talkedOn('2026-09-27');
    expect(state(card, '2026-10-05')).toBe('met');
    expect(state(card, '2026-10-08')).toBe('dueSoon');
    expect(talk.standing(card, '2026-10-12')).toMatchObject({
      state: 'overdue',
      dueOn: '2026-10-11',
    });
  });
});

describe('Given the winter vacation from 2027-01-23 to 2027-02-21', () => {
  const inTime = talkedOn('2027-01-19');
  const late = talkedOn('2027-01-05');

  it.each([
    ['2027-01-22', 'met'],
    ['2027-01-23', 'paused'],
    ['2027-02-21', 'paused'],
    ['2027-02-22', 'met'],
    ['2027-03-03', 'met'],
    ['2027-03-04', 'dueSoon'],
    ['2027-03-07', 'dueSoon'],
    ['2027-03-08', 'overdue'],
  ])('when the last window has its talk, then on %s the duty is %s', (today, expected) => {
    expect(state(inTime, today)).toBe(expected);
  });

  it('then the pause says which break it is, when the term starts and when the next talk is due', () => {
    expect(talk.standing(inTime, '2027-01-23')).toEqual({
      rule: 'talk',
      clause: '（九）2',
      state: 'paused',
      dueOn: '2027-03-07',
      daysLeft: 43,
      facts: [
        { fact: 'last-talk', on: '2027-01-19', daysAgo: 4, record: 'event-7' },
        { fact: 'winter-break', on: '2027-02-22' },
      ],
    });
    expect(talk.standing(talkedOn('2026-07-08'), '2026-08-01').facts[1]).toEqual({
      fact: 'summer-break',
      on: '2026-09-01',
    });
  });

  it.each([
    ['2027-01-22', 'dueSoon', 0],
    ['2027-01-23', 'overdue', -1],
    ['2027-02-21', 'overdue', -30],
    ['2027-02-22', 'overdue', -31],
  ])('when the last window was missed, then on %s the duty is %s', (today, expected, daysLeft) => {
    expect(talk.standing(late, today)).toMatchObject({ state: expected, daysLeft });
  });

  it('when a gap was too long before, then the vacation does not forgive it', () => {
    const gap = talkedOn('2026-10-26');
    expect(state(gap, '2027-02-01')).toBe('overdue');
  });

  it('when a gap was not too long before, then it grows no more until the term', () => {
    const endOfTerm = talkedOn('2027-01-18');
    expect(state(endOfTerm, '2027-02-21')).toBe('paused');
    expect(state(endOfTerm, '2027-03-03')).toBe('met'); // 4 days before the vacation and 10 after
    expect(state(endOfTerm, '2027-03-04')).toBe('dueSoon');
  });

  it('when a talk is held in the vacation, then what was missed is over and the first window is owed', () => {
    const card = talkedOn('2027-02-10');
    expect(talk.standing(card, '2027-02-10')).toMatchObject({
      state: 'paused',
      dueOn: '2027-03-07',
    });
    expect(state(card, '2027-02-22')).toBe('met');
  });

  it('when the term starts, then its first window is open from that day', () => {
    expect(window(inTime, '2027-02-21')).toBeUndefined();
    expect(window(inTime, '2027-02-22')).toBe(1);
  });
});

describe('Given a day after the last published term', () => {
  it('then the duty rests and says that no term is known, with no day to be due on', () => {
    expect(talk.standing(talkedOn('2027-07-05'), '2027-10-01')).toEqual({
      rule: 'talk',
      clause: '（九）2',
      state: 'paused',
      facts: [
        { fact: 'last-talk', on: '2027-07-05', daysAgo: 88, record: 'event-7' },
        { fact: 'no-term-yet' },
      ],
    });
  });

  it('when the last window was missed, then that stays overdue', () => {
    expect(state(talkedOn('2027-06-01'), '2028-06-01')).toBe('overdue');
  });

  it('when a file begins, then it is not due before a term is published', () => {
    expect(talk.standing(begunOn('2027-07-08'), '2027-07-08')).toEqual({
      rule: 'talk',
      clause: '（九）2',
      state: 'met',
      facts: [{ fact: 'no-talk-yet', on: '2027-07-08', daysAgo: 0, record: 'file#1' }],
    });
  });
});

describe('Given a new child', () => {
  it.each([
    ['on the first day of a window', '2026-11-23', '2026-12-06', 7],
    ['on the weekend before', '2026-11-21', '2026-12-06', 7],
    ['a day later', '2026-11-24', '2026-12-20', 8],
    ['on the last day of a window', '2026-12-06', '2026-12-20', 8],
    [
      'on the first school day of a term that began in the middle of a week',
      '2026-09-01',
      '2026-09-13',
      1,
    ],
    ['in the vacation', '2027-02-01', '2027-03-07', 1],
  ])('when its file begins %s, %s, then the first talk is due on %s', (_when, on, due, number) => {
    const card = begunOn(on);
    expect(talk.standing(card, on)).toMatchObject({ dueOn: due });
    expect(state(card, addDays(due, -4))).toBe('met');
    expect(state(card, addDays(due, -3))).toBe('dueSoon');
    expect(state(card, due)).toBe('dueSoon');
    expect(talk.standing(card, addDays(due, 1))).toMatchObject({
      state: 'overdue',
      daysLeft: -1,
      facts: [{ fact: 'no-talk-yet', on, record: 'file#1', window: number }],
    });
  });

  it('when a talk comes before the first full window, then that window is owed all the same, and no sooner', () => {
    const card = begunOn('2026-11-24', '2026-11-25');
    expect(talk.standing(card, '2026-12-17')).toMatchObject({
      state: 'dueSoon',
      dueOn: '2026-12-20',
    });
  });

  it('when a talk on paper is older than the file, then the gap before the file is nobody’s', () => {
    expect(state(begunOn('2026-11-24', '2026-10-08'), '2026-12-10')).toBe('met');
  });

  it('when an audit is run for a day before its file began, then the duty does not apply', () => {
    expect(talk.standing(begunOn('2026-11-24', '2026-11-25'), '2026-11-23')).toEqual({
      rule: 'talk',
      clause: '（九）2',
      state: 'notApplicable',
      facts: [{ fact: 'no-file' }],
    });
  });
});

describe('Given a talk dated in the future', () => {
  const card = begunOn('2026-09-01', '2026-11-30');

  it('when the day has not come, then it proves nothing', () => {
    expect(talk.standing(card, '2026-11-29')).toMatchObject({
      state: 'overdue',
      dueOn: '2026-09-13',
      facts: [{ fact: 'no-talk-yet' }],
    });
  });

  it('when the day has come, then it counts', () => {
    expect(state(card, '2026-11-30')).toBe('met');
  });
});

describe('Given a child without a file, or of sixteen', () => {
  it('then the duty does not apply and the standing says why', () => {
    expect(talk.standing(aCard(), '2026-11-23')).toMatchObject({
      state: 'notApplicable',
      facts: [{ fact: 'no-file' }],
    });
    const grown = talkedOn('2026-09-01', { birthDate: '2010-11-23' });
    expect(state(grown, '2026-11-22')).toBe('overdue');
    expect(talk.standing(grown, '2026-11-23')).toEqual({
      rule: 'talk',
      clause: '（九）2',
      state: 'notApplicable',
      facts: [{ fact: 'reached-sixteen' }],
    });
  });
});

/** The decision read aloud, day by day and with no index: what the rule must agree with. */
function slowly(calendar: SchoolCalendar, begun: CivilDate, talked: string, today: CivilDate) {
  const all = calendar.terms
    .flatMap((term) => windowsOf(settingsWith(calendar), term, 14))
    .filter(({ schoolDays }) => schoolDays.length > 0);
  const counting = all.filter(({ schoolDays: [first = ''] }) => first >= begun);
  const stretches = pauses(settingsWith(calendar));
  const [opening, ending] = [calendar.terms[0]?.startOn, calendar.terms.at(-1)?.lastSchoolDay];
  const isActive = (day: CivilDate) =>
    day >= (opening ?? '') &&
    day <= (ending ?? '') &&
    !stretches.some(({ from, to }) => from <= day && day <= to);
  const clockFrom = [talked, addDays(counting[0]?.from ?? '2199-01-01', -1)].sort().at(-1) ?? '';
  const since = clockFrom < today ? daysOf(addDays(clockFrom, 1), today) : [];
  const gap = since.filter(isActive).length;

  const closed = counting.findLast(({ to }) => to < today);
  if ((closed && talked < closed.from) || gap > 21) return 'overdue';
  const open = all.find(({ from, to }) => from <= today && today <= to);
  if (!open) return 'paused';
  const isMissing = counting.includes(open) && talked < open.from;
  return (isMissing && daysBetween(today, open.to) <= 3) || gap > 14 ? 'dueSoon' : 'met';
}

describe('Under any calendar', () => {
  const anyDay = aDay('2023-11-01', 1000);
  /** A file, its last talk if there was one, and a day not before either. */
  const files = fc
    .record({
      begun: anyDay,
      age: fc.nat(400),
      talkAge: fc.option(fc.nat(60)),
    })
    .map(({ begun, age, talkAge }) => {
      const today = addDays(begun, age);
      return { begun, today, talked: talkAge === null ? undefined : addDays(today, -talkAge) };
    });
  const worse: Record<StandingState, number> = {
    notApplicable: 0,
    met: 0,
    paused: 0,
    dueSoon: 1,
    overdue: 2,
  };

  afterEach(() => {
    vi.useRealTimers();
  });

  it('the standing is what the decision says, day by day', () => {
    fc.assert(
      fc.property(anyCalendar, files, (calendar, { begun, talked, today }) => {
        const { state } = talkUnder(calendar).standing(begunOn(begun, talked), today);
        expect(state).toBe(slowly(calendar, begun, talked ?? '', today));
      }),
      { numRuns: 500 },
    );
  });

  it('another talk never makes a standing worse, on the day it was held or later', () => {
    const pair = fc.record({
      begun: anyDay,
      first: fc.option(anyDay),
      second: anyDay,
      passing: fc.nat(120),
    });
    fc.assert(
      fc.property(anyCalendar, pair, (calendar, { begun, first, second, passing }) => {
        fc.pre(first === null || first <= second);
        const rule = talkUnder(calendar);
        const today = addDays(second, passing);
        const without = rule.standing(begunOn(begun, first ?? undefined), today);
        const with_ = rule.standing(begunOn(begun, second), today);
        expect(worse[with_.state]).toBeLessThanOrEqual(worse[without.state]);
        if (without.dueOn !== undefined && with_.dueOn !== undefined)
          expect(with_.dueOn >= without.dueOn).toBe(true);
      }),
    );
  });

  it('an overdue duty stays overdue until a talk comes, through vacations too', () => {
    fc.assert(
      fc.property(anyCalendar, files, fc.nat(300), (calendar, file, passing) => {
        const card = begunOn(file.begun, file.talked);
        const rule = talkUnder(calendar);
        const before = rule.standing(card, file.today);
        fc.pre(before.state === 'overdue');
        const after = rule.standing(card, addDays(file.today, passing));
        expect(after).toMatchObject({ state: 'overdue', dueOn: before.dueOn });
      }),
    );
  });

  it('it is overdue exactly after the due day, which is a day', () => {
    fc.assert(
      fc.property(anyCalendar, files, (calendar, { begun, talked, today }) => {
        const card = begunOn(begun, talked);
        const { state, dueOn, daysLeft } = talkUnder(calendar).standing(card, today);
        expect(state === 'overdue').toBe(dueOn !== undefined && dueOn < today);
        expect(daysLeft).toBe(dueOn === undefined ? undefined : daysBetween(today, dueOn));
        expect(daysLeft).not.toBeNaN();
      }),
    );
  });

  it('the standing depends on birth date, file, talk and the day, on nothing else', () => {
    vi.useFakeTimers();
    const otherParts = fc.record({
      name: fc.constantFrom('王小禾', '李䶮'),
      carePersonName: fc.constantFrom('赵敏', '钱进'),
      verified: fc.constant({ on: '2026-01-01', record: 'event-9' }),
      root: fc.string(),
      records: fc.nat(),
    });
    const clock = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(files, otherParts, clock, ({ begun, talked, today }, other, now) => {
        vi.setSystemTime(0);
        const card = begunOn(begun, talked);
        const before = structuredClone(card);
        const standing = talk.standing(card, today);
        expect(card).toEqual(before);
        vi.setSystemTime(now);
        expect(talk.standing({ ...card, ...other }, today)).toEqual(standing);
      }),
    );
  });
});
