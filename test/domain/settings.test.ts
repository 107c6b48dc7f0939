import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../functions/domain/calendar.ts';
import { changedOn, within } from '../../functions/domain/decided-calendar.ts';
import { foldSettings } from '../../functions/domain/fold.ts';
import {
  isSchoolDay,
  termOn,
  type SchoolCalendar,
} from '../../functions/domain/school-calendar.ts';
import { overlaps, settingsProblems } from '../../functions/domain/settings-problems.ts';
import { decidedBy, settingsOn, undecided, unknownYears } from '../../functions/domain/settings.ts';
import { talkClock } from '../../functions/domain/talk-clock.ts';
import { anyCalendar, daysOf } from './any-calendar.ts';
import { aDecision, AUTUMN, SPRING } from './given-decisions.ts';
import { settingsWith } from './given-settings.ts';
import { aDay } from './given.ts';

const province = foldSettings('sd', [
  aDecision('calendar', 1, '2026-08-15', { terms: [AUTUMN, SPRING] }),
  aDecision('thresholds', 1, '2026-08-15', { from: '2026-09-01', careLoad: 12, talkDueSoon: 4 }),
]);
const county = foldSettings('sd-370302', [
  aDecision('thresholds', 1, '2026-11-01', { from: '2026-12-01', careLoad: 8 }),
]);
const school = foldSettings('sd-370302-001', [
  aDecision('calendar', 1, '2026-11-23', {
    breaks: [{ from: '2026-11-20', to: '2026-11-24', why: '停电' }],
  }),
]);
const levels = [province, county, school];

describe('Given a province, a county and a school that decide something', () => {
  it('then the lowest that decides a threshold decides, from its day on', () => {
    expect(settingsOn(levels, '2026-11-30').thresholds).toMatchObject({
      careLoad: 12,
      talkDueSoon: 4,
    });
    expect(settingsOn(levels, '2026-12-01').thresholds).toMatchObject({
      careLoad: 8,
      talkDueSoon: 4,
    });
    expect(settingsOn(levels, '2026-08-31').thresholds).toEqual(undecided.thresholds);
    expect(decidedBy('careLoad', levels, '2026-12-01')).toEqual({
      org: 'sd-370302',
      from: '2026-12-01',
    });
    expect(decidedBy('pause', levels, '2026-12-01')).toBeUndefined();
  });

  it('then the school is closed on its own days alone, and from the day it said so', () => {
    const at = (day: string, cards = levels) => isSchoolDay(settingsOn(cards, day).calendar, day);
    expect(['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25'].map((day) => at(day))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(at('2026-11-23', [province, county])).toBe(true);
  });

  it('then a year that a term reaches into and nobody has announced is named', () => {
    const { calendar } = settingsOn(levels, '2026-11-23');
    expect(unknownYears(calendar, '2026-11-23')).toEqual([2027]);
    const told = foldSettings('sd', [
      aDecision('calendar', 1, '2026-08-15', { terms: [AUTUMN, SPRING] }),
      aDecision('holidays', 1, '2026-11-20', { year: 2027, off: [{ on: '2027-01-01' }] }),
    ]);
    expect(unknownYears(settingsOn([told], '2026-11-23').calendar, '2026-11-23')).toEqual([]);
  });
});

/** Calendars in which a term is told by its kind and year, as those of schools are. */
const calendars = anyCalendar.filter(
  ({ terms }) =>
    new Set(terms.map(({ kind, startOn }) => kind + startOn.slice(0, 4))).size === terms.length,
);

describe('Given a calendar that is changed on a day', () => {
  it('then the days of its terms before are as they were, and every window that had closed still has its days', () => {
    fc.assert(
      fc.property(calendars, calendars, aDay('2024-01-01', 900), (before, next, day) => {
        const after = { ...changedOn(day, before, next), holidays: before.holidays };
        fc.pre(!overlaps(after));
        const yesterday = addDays(day, -1);
        for (const each of daysOf(addDays(day, -40), yesterday))
          if (termOn(before, each))
            expect(isSchoolDay(after, each)).toBe(isSchoolDay(before, each));
        const running = termOn(before, yesterday); // its last window may take on the rest of a term cut short
        const isClosed = ({ to }: { to: string }) => to < (running?.startOn ?? day);
        const closed = talkClock(settingsWith(before)).windows.filter(isClosed);
        expect(talkClock(settingsWith(after)).windows).toEqual(expect.arrayContaining(closed));
      }),
      { numRuns: 300 },
    );
  });

  it('then of a term that runs on, the windows that had closed stay as they were', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 100 }),
        fc.integer({ min: 20, max: 60 }),
        (into, more) => {
          const day = addDays(AUTUMN.startOn, into);
          const before = { ...undecided.calendar, terms: [AUTUMN] };
          const next = { ...before, terms: [{ ...AUTUMN, lastSchoolDay: addDays(day, more) }] };
          const windows = (calendar: SchoolCalendar) =>
            talkClock(settingsWith(calendar)).windows.filter(({ to }) => to < day);
          const after = { ...before, ...changedOn(day, before, next) };
          expect(windows(after)).toEqual(windows(before));
        },
      ),
    );
  });

  it('then changing it to what it is changes nothing', () => {
    fc.assert(
      fc.property(calendars, aDay('2024-01-01', 900), (calendar, day) => {
        expect(changedOn(day, calendar, calendar).terms).toEqual(calendar.terms);
      }),
    );
  });

  it('then a level that decides nothing leaves all to the one above', () => {
    expect(within(undecided.calendar, undefined)).toBe(undecided.calendar);
  });
});

describe('What is wrong between the fields of settings', () => {
  const at = { level: 'county', today: '2026-11-23' } as const;

  it.each([
    [
      'calendar',
      { terms: [{ ...AUTUMN, lastSchoolDay: '2026-08-01' }] },
      'terms.0.lastSchoolDay',
      'before-start',
    ],
    [
      'calendar',
      { terms: [{ ...AUTUMN, lastSchoolDay: '2028-01-01' }] },
      'terms.0.lastSchoolDay',
      'out-of-range',
    ],
    [
      'calendar',
      { breaks: [{ from: '2026-12-02', to: '2026-12-01', why: 'x' }] },
      'breaks.0.to',
      'before-start',
    ],
    ['holidays', { year: 2027, off: [{ on: '2026-12-31' }] }, 'off.0.on', 'other-year'],
    ['thresholds', { from: '2026-11-22' }, 'from', 'too-early'],
    ['thresholds', { from: '2026-11-23', pause: 8 }, 'pause', 'decided-above'],
    [
      'thresholds',
      { from: '2026-11-23', talkGapDueSoon: 30, talkGapOverdue: 20 },
      'talkGapOverdue',
      'before-start',
    ],
  ])('%s %j: %s is %s', (form, data, field, code) => {
    expect(settingsProblems(form, data, at)).toMatchObject([{ field, code }]);
  });

  it('holidays are the bureaus’ to enter, not a school’s', () => {
    const data = { year: 2027, off: [{ on: '2027-01-01' }] };
    expect(settingsProblems('holidays', data, { ...at, level: 'school' })).toEqual([
      { field: 'year', code: 'decided-above' },
    ]);
    expect(settingsProblems('holidays', data, at)).toEqual([]);
  });

  it('nothing, where all is well', () => {
    expect(settingsProblems('calendar', { terms: [AUTUMN, SPRING] }, at)).toEqual([]);
    expect(settingsProblems('thresholds', { from: '2026-11-23', careLoad: 8 }, at)).toEqual([]);
    expect(
      settingsProblems(
        'thresholds',
        { from: '2026-11-23', pause: 8 },
        { ...at, level: 'province' },
      ),
    ).toEqual([]);
  });
});
