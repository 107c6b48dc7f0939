import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isCivilDate, weekday } from '../../functions/domain/calendar.ts';
import {
  areHolidaysKnown,
  isSchoolDay,
  schoolDays,
  termOn,
  vacationOn,
  type SchoolCalendar,
  type Term,
} from '../../functions/domain/school-calendar.ts';
import { undecided } from '../../functions/domain/settings.ts';
import { activeDays, pauses, windowsOf } from '../../functions/domain/windows.ts';
import { anyCalendar, daysOf } from './any-calendar.ts';
import { settingsWith, shandong as decided } from './given-settings.ts';

const FORTNIGHT = 14;
const shandong = decided.calendar;
const plain = { breaks: [], makeUpDays: [] };
const spring: Term = { kind: 'spring', startOn: '2023-02-06', lastSchoolDay: '2023-07-06' };
const jinan: SchoolCalendar = {
  ...plain,
  terms: [{ kind: 'autumn', startOn: '2022-09-01', lastSchoolDay: '2023-01-08' }, spring],
  holidays: {
    2023: {
      off: '01-02 01-23 01-24 01-25 01-26 01-27 04-05 05-01 05-02 05-03 06-22 06-23'.split(' '),
      worked: '01-28 01-29 04-23 05-06 06-25'.split(' '),
    },
  },
};
const shown = (calendar: SchoolCalendar, term: Term) =>
  windowsOf(settingsWith(calendar), term, FORTNIGHT).map(
    ({ number, from, to, schoolDays }) => `${number} ${from} ${to} ${schoolDays.length}`,
  );

describe('Given the spring term of Jinan in 2023', () => {
  it('then it has eleven windows, with the school days that make-up days and holidays leave', () => {
    expect(shown(jinan, spring)).toEqual([
      '1 2023-02-06 2023-02-19 10',
      '2 2023-02-20 2023-03-05 10',
      '3 2023-03-06 2023-03-19 10',
      '4 2023-03-20 2023-04-02 10',
      '5 2023-04-03 2023-04-16 9',
      '6 2023-04-17 2023-04-30 11',
      '7 2023-05-01 2023-05-14 8',
      '8 2023-05-15 2023-05-28 10',
      '9 2023-05-29 2023-06-11 10',
      '10 2023-06-12 2023-06-25 9',
      '11 2023-06-26 2023-07-06 9',
    ]);
  });

  it.each([
    ['2023-02-05', false, 'the day before it starts'],
    ['2023-02-06', true, 'its first day'],
    ['2023-04-05', false, 'a holiday'],
    ['2023-04-23', true, 'a Sunday worked in exchange'],
    ['2023-04-22', false, 'a Saturday'],
    ['2023-07-06', true, 'its last day'],
    ['2023-07-07', false, 'a Friday of the vacation'],
    ['2023-01-28', false, 'a Saturday worked in exchange, in a vacation'],
  ])('then on %s it is %s that there is school: %s', (day, expected) => {
    expect(isSchoolDay(jinan, day)).toBe(expected);
  });

  it('then days between two days are counted with both ends', () => {
    expect(schoolDays(jinan, '2023-04-28', '2023-05-06')).toEqual([
      '2023-04-28',
      '2023-05-04',
      '2023-05-05',
      '2023-05-06',
    ]);
    expect(schoolDays(jinan, '2023-05-06', '2023-05-05')).toEqual([]);
  });

  it('then the vacation before it is a pause, and a holiday of five days is none', () => {
    expect(pauses(settingsWith(jinan))).toEqual([{ from: '2023-01-07', to: '2023-02-05' }]);
  });

  it('then a day is told by its term, or by its vacation', () => {
    expect(termOn(jinan, '2023-02-06')).toBe(spring);
    expect(termOn(jinan, '2023-01-20')).toBeUndefined();
    expect(vacationOn(jinan, '2023-01-20')).toEqual({ kind: 'winter', until: '2023-02-06' });
    expect(vacationOn(jinan, '2023-01-08')).toBeUndefined();
    expect(vacationOn(jinan, '2023-01-09')).toEqual({ kind: 'winter', until: '2023-02-06' });
    expect(vacationOn(jinan, '2023-02-06')).toBeUndefined();
    expect(vacationOn(jinan, '2023-07-07')).toBeUndefined(); // the next term is not published
    expect(vacationOn(jinan, '2022-08-31')).toBeUndefined();
  });

  it('then the year is known, and one that was not announced is known to be unknown', () => {
    expect(areHolidaysKnown(jinan, 2023)).toBe(true);
    expect(areHolidaysKnown(jinan, 2022)).toBe(false);
  });
});

describe('Given a term with a short end or a short middle', () => {
  const term = (startOn: string, lastSchoolDay: string): Term => ({
    kind: 'autumn',
    startOn,
    lastSchoolDay,
  });
  const calendar = (off: string, ...terms: Term[]): SchoolCalendar => ({
    ...plain,
    terms,
    holidays: { 2026: { off: off.split(' '), worked: [] } },
  });

  it('when four school days are left at the end, then they belong to the window before; five stand alone', () => {
    const four = term('2026-03-02', '2026-03-19');
    const five = term('2026-03-02', '2026-03-20');
    expect(shown(calendar('', four), four)).toEqual(['1 2026-03-02 2026-03-19 14']);
    expect(shown(calendar('', five), five)).toEqual([
      '1 2026-03-02 2026-03-15 10',
      '2 2026-03-16 2026-03-20 5',
    ]);
  });

  it('when a holiday empties a window in the middle, then it belongs to the one before', () => {
    const whole = term('2026-03-02', '2026-04-12');
    const off = '03-16 03-17 03-18 03-19 03-20 03-23';
    expect(shown(calendar(off, whole), whole)).toEqual([
      '1 2026-03-02 2026-03-29 14',
      '2 2026-03-30 2026-04-12 10',
    ]);
  });

  it('when the term begins late in its first fortnight, then that belongs to the one after', () => {
    const late = term('2026-03-05', '2026-04-12');
    const off = '03-09 03-10 03-11';
    expect(shown(calendar(off, late), late)).toEqual([
      '1 2026-03-02 2026-03-29 14',
      '2 2026-03-30 2026-04-12 10',
    ]);
  });

  it('when the whole term is shorter than any window, then it is one', () => {
    const days = term('2026-03-04', '2026-03-05');
    expect(shown(calendar('', days), days)).toEqual(['1 2026-03-02 2026-03-05 2']);
  });
});

describe('Given the calendar of the demo province', () => {
  it('then its terms come one after the other and end on a school day', () => {
    const ends = shandong.terms.flatMap(({ startOn, lastSchoolDay }) => [startOn, lastSchoolDay]);
    expect(ends).toEqual([...ends].sort());
    expect(ends.every(isCivilDate)).toBe(true);
    for (const { lastSchoolDay } of shandong.terms)
      expect(isSchoolDay(shandong, lastSchoolDay)).toBe(true);
  });

  it('then holidays are weekdays, and make-up days are days of a weekend', () => {
    for (const [year, { off, worked }] of Object.entries(shandong.holidays)) {
      for (const day of [...off, ...worked]) expect(isCivilDate(`${year}-${day}`)).toBe(true);
      expect(off.filter((day) => weekday(`${year}-${day}`) > 5)).toEqual([]);
      expect(worked.filter((day) => weekday(`${year}-${day}`) <= 5)).toEqual([]);
    }
  });

  it('then 2026 is announced and 2027 is not', () => {
    expect([2024, 2025, 2026, 2027].map((year) => areHolidaysKnown(shandong, year))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('then vacations and the National Day weeks are pauses, May Day is none', () => {
    expect(pauses(decided).map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2024-10-01 2024-10-07',
      '2025-01-18 2025-02-16',
      '2025-07-05 2025-08-31',
      '2025-10-01 2025-10-08',
      '2026-01-31 2026-03-08',
      '2026-07-11 2026-08-31',
      '2026-10-01 2026-10-07',
      '2027-01-23 2027-02-21',
    ]);
  });

  it('then the sixth window of autumn 2026 ends on 22 November', () => {
    const autumn = termOn(shandong, '2026-11-23');
    expect(autumn && shown(shandong, autumn).slice(5, 7)).toEqual([
      '6 2026-11-09 2026-11-22 10',
      '7 2026-11-23 2026-12-06 10',
    ]);
  });
});

describe('Of any terms', () => {
  const allDays = ({ terms }: SchoolCalendar) =>
    daysOf(terms[0]?.startOn ?? '', terms.at(-1)?.lastSchoolDay ?? '');

  it('exactly one window holds each school day', () => {
    fc.assert(
      fc.property(anyCalendar, (calendar) => {
        const windows = calendar.terms.flatMap((term) =>
          windowsOf(settingsWith(calendar), term, FORTNIGHT),
        );
        for (const day of allDays(calendar).filter((each) => isSchoolDay(calendar, each))) {
          const holding = windows.filter(({ from, to }) => from <= day && day <= to);
          expect(holding).toHaveLength(1);
          expect(holding[0]?.schoolDays).toContain(day);
        }
      }),
    );
  });

  it('windows cover a term without a gap and without overlap, in whole fortnights but for the last', () => {
    fc.assert(
      fc.property(anyCalendar, (calendar) => {
        for (const term of calendar.terms) {
          const windows = windowsOf(settingsWith(calendar), term, FORTNIGHT);
          expect(weekday(windows[0]?.from ?? '')).toBe(1);
          expect(daysBetween(windows[0]?.from ?? '', term.startOn)).toBeLessThan(7);
          expect(windows.at(-1)?.to).toBe(term.lastSchoolDay);
          windows.forEach(({ number, from, to, schoolDays }, at) => {
            expect(number).toBe(at + 1);
            expect(from <= to).toBe(true);
            if (at > 0) expect(from).toBe(addDays(windows[at - 1]?.to ?? '', 1));
            if (at < windows.length - 1) expect((daysBetween(from, to) + 1) % FORTNIGHT).toBe(0);
            if (windows.length > 1)
              expect(schoolDays.length).toBeGreaterThanOrEqual(undecided.thresholds.talkWindow);
          });
        }
      }),
    );
  });

  it('a day is a school day, active, or in a pause of seven days or more, and no school day is paused', () => {
    fc.assert(
      fc.property(anyCalendar, (calendar) => {
        const stretches = pauses(settingsWith(calendar));
        const active = new Set(activeDays(settingsWith(calendar)));
        for (const { from, to } of stretches) expect(daysBetween(from, to)).toBeGreaterThan(5);
        for (const day of allDays(calendar)) {
          const isPaused = stretches.some(({ from, to }) => from <= day && day <= to);
          expect(active.has(day)).toBe(!isPaused);
          if (isSchoolDay(calendar, day)) expect(isPaused).toBe(false);
        }
      }),
    );
  });
});
