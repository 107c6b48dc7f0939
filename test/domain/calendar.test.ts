import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  civilDate,
  daysBetween,
  isCivilDate,
  startOfDay,
  weekday,
} from '../../functions/domain/calendar.ts';

/** The slow model: every day from 1800 to 2199 written down one after the other, with no arithmetic on dates. */
const days: string[] = [];
for (let year = 1800; year < 2200; year++) {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].forEach((length, month) => {
    for (let day = 1; day <= length; day++) days.push(`${year}-${two(month + 1)}-${two(day)}`);
  });
}
const numberOf = new Map(days.map((day, number) => [day, number]));

function two(part: number): string {
  return part < 10 ? `0${part}` : `${part}`;
}

const dayNumbers = fc.nat(days.length - 1);
const inTheMiddle = fc.integer({ min: 76_000, max: 106_000 });

describe('A civil date', () => {
  it.each(['2023-02-28', '2024-02-29', '2000-02-29', '1800-01-01', '2199-12-31'])(
    'is %s, which exists',
    (text) => expect(isCivilDate(text)).toBe(true),
  );

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1799-12-31',
    '2200-01-01',
    '2026-1-1',
    '2026/01/01',
    '2026-01-01T00:00',
    '２０２６-01-01',
    '2026-01-01\n',
    ' 2026-01-01',
    '',
  ])('is not %j', (text) => expect(isCivilDate(text)).toBe(false));

  it('exists exactly if it stands in the list of all days', () => {
    const part = fc.integer({ min: 0, max: 40 }).map(two);
    const text = fc
      .tuple(fc.integer({ min: 1790, max: 2210 }), part, part)
      .map(([year, month, day]) => `${year}-${month}-${day}`);
    fc.assert(fc.property(text, (each) => isCivilDate(each) === numberOf.has(each)));
  });
});

describe('Days between two civil dates', () => {
  it('are as many as the list of all days counts', () => {
    fc.assert(
      fc.property(dayNumbers, dayNumbers, (a, b) => {
        expect(daysBetween(days[a] ?? '', days[b] ?? '')).toBe(b - a);
      }),
    );
  });

  it('lead back to the second when added to the first', () => {
    fc.assert(
      fc.property(inTheMiddle, fc.integer({ min: -20_000, max: 20_000 }), (a, distance) => {
        expect(addDays(days[a] ?? '', distance)).toBe(days[a + distance]);
      }),
    );
  });
});

describe('The same day some months later', () => {
  it.each([
    ['2022-11-30', 3, '2023-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2023-05-31', 3, '2023-08-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-10-15', 3, '2026-01-15'],
    ['2026-01-31', -2, '2025-11-30'],
    ['2026-03-31', 0, '2026-03-31'],
  ])('of %s plus %i is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('is found by walking the months one by one and then back to a day that exists', () => {
    fc.assert(
      fc.property(inTheMiddle, fc.nat(30), (number, months) => {
        let [year, month] = (days[number] ?? '').split('-').map(Number) as [number, number];
        for (let walked = 0; walked < months; walked++) {
          month++;
          if (month > 12) [year, month] = [year + 1, 1];
        }
        let day = Number((days[number] ?? '').slice(8));
        while (!numberOf.has(`${year}-${two(month)}-${two(day)}`)) day--;
        expect(addMonths(days[number] ?? '', months)).toBe(`${year}-${two(month)}-${two(day)}`);
      }),
    );
  });
});

describe('The civil date of an instant', () => {
  it.each([
    ['2026-03-01T15:59:59.999Z', '2026-03-01'],
    ['2026-03-01T16:00:00.000Z', '2026-03-02'],
    ['2024-02-28T16:00:00.000Z', '2024-02-29'],
    ['2025-12-31T15:59:59.999Z', '2025-12-31'],
    ['2025-12-31T16:00:00.000Z', '2026-01-01'],
  ])('%s is %s in Shanghai', (instant, date) => {
    expect(civilDate(Date.parse(instant))).toBe(date);
  });

  it('is what the time-zone database says for Shanghai', () => {
    const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
    const instants = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2190, 0, 1) });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(civilDate(instant)).toBe(shanghai.format(instant));
      }),
    );
  });

  it('begins at its first instant and not a millisecond before', () => {
    fc.assert(
      fc.property(inTheMiddle, (number) => {
        const start = startOfDay(days[number] ?? '');
        expect(civilDate(start)).toBe(days[number]);
        expect(civilDate(start - 1)).toBe(days[number - 1]);
      }),
    );
  });
});

describe('Age', () => {
  it.each([
    ['2010-06-15', '2026-06-14', 15],
    ['2010-06-15', '2026-06-15', 16],
    ['2010-06-15', '2026-06-16', 16],
    ['2026-06-15', '2026-06-15', 0],
  ])('of someone born %s is on %s %i years', (birth, today, age) => {
    expect(ageOn(birth, today)).toBe(age);
  });

  it.each([
    ['2026-02-28', 13],
    ['2026-03-01', 14],
    ['2028-02-28', 15],
    ['2028-02-29', 16],
  ])('of someone born on 29 February 2012 is on %s %i years', (today, age) => {
    expect(ageOn('2012-02-29', today)).toBe(age);
  });

  it('is the number of birthdays that the list of all days passes', () => {
    fc.assert(
      fc.property(inTheMiddle, fc.nat(7000), (born, lived) => {
        const [year = '', month, day] = (days[born] ?? '').split('-');
        let birthdays = 0;
        for (let next = Number(year) + 1; ; next++) {
          const exact = numberOf.get(`${next}-${month}-${day}`);
          const birthday = exact ?? numberOf.get(`${next}-03-01`) ?? Infinity;
          if (birthday > born + lived) break;
          birthdays++;
        }
        expect(ageOn(days[born] ?? '', days[born + lived] ?? '')).toBe(birthdays);
      }),
    );
  });
});

describe('A day of the week', () => {
  it.each([
    ['1969-12-28', 7],
    ['1969-12-29', 1],
    ['1970-01-01', 4],
    ['2026-11-23', 1],
    ['2026-11-28', 6],
    ['2026-11-29', 7],
  ])('of %s is %i', (day, expected) => {
    expect(weekday(day)).toBe(expected);
  });

  it('is, for all days in turn, the one after the day before', () => {
    fc.assert(
      fc.property(dayNumbers, (number) => {
        const [day = '', next = ''] = days.slice(number, number + 2);
        if (next) expect(weekday(next)).toBe((weekday(day) % 7) + 1);
      }),
    );
  });
});
