import * as fc from 'fast-check';
import { addDays, daysBetween, weekday, type CivilDate } from '../../functions/domain/calendar.ts';
import type { SchoolCalendar, Term } from '../../functions/domain/school-calendar.ts';
import { aDay } from './given.ts';

/** All days from one to another, both included. */
export function daysOf(from: CivilDate, to: CivilDate): CivilDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, offset) => addDays(from, offset));
}

const spans = fc.array(
  fc.record({
    vacation: fc.integer({ min: 1, max: 70 }),
    length: fc.integer({ min: 1, max: 170 }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Terms one after the other, of any length, with any holidays and make-up days: stranger than any bureau's. */
export const anyCalendar: fc.Arbitrary<SchoolCalendar> = fc
  .record({
    first: aDay('2024-01-01', 400),
    spans,
    holidays: fc.array(fc.record({ at: fc.nat(600), length: fc.integer({ min: 1, max: 12 }) }), {
      maxLength: 6,
    }),
    worked: fc.array(fc.nat(600), { maxLength: 12 }),
    closed: fc.array(fc.record({ at: fc.nat(600), length: fc.integer({ min: 1, max: 12 }) }), {
      maxLength: 3,
    }),
    madeUp: fc.array(fc.nat(600), { maxLength: 4 }),
  })
  .map(({ first, spans, holidays, worked, closed, madeUp }) => {
    const off = holidays.flatMap(({ at, length }) =>
      daysOf(addDays(first, at), addDays(first, at + length - 1)),
    );
    return {
      terms: termsFrom(first, spans),
      breaks: closed.map(({ at, length }) => ({
        from: addDays(first, at),
        to: addDays(first, at + length - 1),
      })),
      makeUpDays: madeUp.map((at) => addDays(first, at)),
      holidays: byYear(
        off,
        worked.map((at) => addDays(first, at)).filter((day) => weekday(day) > 5),
      ),
    };
  });

function termsFrom(
  first: CivilDate,
  spans: readonly { readonly vacation: number; readonly length: number }[],
): Term[] {
  let startOn = first;
  return spans.map(({ vacation, length }, number) => {
    const lastSchoolDay = addDays(startOn, length - 1);
    const term: Term = { kind: number % 2 === 0 ? 'autumn' : 'spring', startOn, lastSchoolDay };
    startOn = addDays(lastSchoolDay, vacation + 7); // so that the Monday of the next term comes after this one
    return term;
  });
}

function byYear(off: readonly CivilDate[], worked: readonly CivilDate[]) {
  const years = ['2024', '2025', '2026'];
  const of = (days: readonly CivilDate[], year: string) =>
    days.filter((day) => day.startsWith(year)).map((day) => day.slice(5));
  return Object.fromEntries(
    years.map((year) => [year, { off: of(off, year), worked: of(worked, year) }]),
  );
}
