import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate, daysBetween, startOfDay } from '../../../functions/domain/calendar.ts';
import { foldChild } from '../../../functions/domain/fold.ts';
import { lateDays, type Data, type FormRecord } from '../../../functions/domain/record.ts';
import { rulesUnder } from '../../../functions/domain/rules/index.ts';
import { anyCalendar } from '../any-calendar.ts';
import {
  aCare,
  aDay,
  aFile,
  aHome,
  aRecord,
  aTalk,
  aVerification,
  CHILD,
  COMPLETE_FILE,
  VISIT,
} from '../given.ts';
import { settingsWith } from '../given-settings.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const dataOf: Readonly<Record<string, Data>> = {
  verification: { fileNumber: 1, result: 'unchanged', means: 'phone', evidence: ['parents'] },
  visit: VISIT,
  status: { status: 'left', why: 'parentReturned' },
  answer: { duty: 'talk', measures: '周三已和孩子谈过心。' },
};
const forms = ['verification', 'talk', 'talk', 'visit', 'status', 'answer'] as const;
const anyDay = aDay('2024-01-01', 800);

/** The records of one child as they may lie together, with corrections, entered soon after or late. */
const someRecords = fc
  .record({
    begun: anyDay,
    born: fc.constantFrom('2008-02-29', '2010-01-31', '2014-03-15'),
    cared: fc.option(anyDay),
    events: fc.array(
      fc.record({
        at: anyDay,
        lateBy: fc.nat(10),
        form: fc.constantFrom(...forms),
        corrects: fc.option(fc.nat(6)),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ begun, born, cared, events }): FormRecord[] => [
    aHome(1, begun),
    aFile(1, begun, { ...COMPLETE_FILE, birthDate: born }),
    ...(cared === null ? [] : [aCare(1, cared)]),
    ...events.map(({ at, lateBy, form, corrects }, i) => {
      const why = corrects !== null && corrects < i ? { supersedes: `event-${corrects}` } : {};
      if (form === 'talk') return aTalk(`event-${i}`, at, { lateBy, ...why });
      return aVerification(`event-${i}`, at, { lateBy, form, data: dataOf[form] ?? {}, ...why });
    }),
  ]);
const standingsOf = (records: readonly FormRecord[], rules: ReturnType<typeof rulesUnder>) => {
  const card = foldChild(CHILD, records);
  return (today: string) => rules.map((rule) => rule.standing(card, today));
};

describe('Under every rule and any calendar', () => {
  it('no standing depends on the order in which records came, nor on one that came twice', () => {
    const shuffled = someRecords.chain((records) =>
      fc.tuple(
        fc.constant(records),
        fc.shuffledSubarray(records, { minLength: records.length }),
        fc.subarray(records),
      ),
    );
    fc.assert(
      fc.property(anyCalendar, shuffled, anyDay, (calendar, [records, other, again], today) => {
        const rules = rulesUnder(settingsWith(calendar));
        const standings = standingsOf(records, rules)(today);
        expect(standingsOf(other, rules)(today)).toEqual(standings);
        expect(standingsOf([...again, ...other], rules)(today)).toEqual(standings);
      }),
    );
  });

  it('no standing depends on the minute at which a record was entered, only on how many midnights had passed', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 24 * 60 - 1 }), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(anyCalendar, someRecords, minutes, anyDay, (calendar, records, at, today) => {
        const rules = rulesUnder(settingsWith(calendar));
        // Corrections of one record by several people count by who came first, so only their own minutes move.
        const alone = records.filter(({ supersedes }) => supersedes === undefined);
        const moved = alone.map((record, i) => {
          const { hash: _hash, ...rest } = record;
          const enteredAt = startOfDay(civilDate(record.enteredAt)) + (at[i % 12] ?? 0) * MINUTE;
          return aRecord({ ...rest, enteredAt });
        });
        expect(moved.map(lateDays)).toEqual(alone.map(lateDays));
        expect(standingsOf(moved, rules)(today)).toEqual(standingsOf(alone, rules)(today));
      }),
    );
  });

  it('a day is Shanghai’s from its first millisecond to its last, at the ends of months, years and terms too', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(DAY - 1), (day, into) => {
        expect(civilDate(startOfDay(day) + into)).toBe(day);
        expect(civilDate(startOfDay(day) - 1)).toBe(addDays(day, -1));
        expect(civilDate(startOfDay(day) + DAY)).toBe(addDays(day, 1));
      }),
    );
  });

  it('from one day to the next a due day that stays comes one day nearer, and is overdue once it is past', () => {
    fc.assert(
      fc.property(anyCalendar, someRecords, anyDay, (calendar, records, today) => {
        const at = standingsOf(records, rulesUnder(settingsWith(calendar)));
        const [now, next] = [at(today), at(addDays(today, 1))];
        for (const [i, { rule, state, dueOn, daysLeft }] of now.entries()) {
          const then = next[i];
          if (dueOn === undefined) continue;
          expect([rule, daysLeft]).toEqual([rule, daysBetween(today, dueOn)]);
          expect([rule, state === 'overdue']).toEqual([rule, dueOn < today]);
          if (then?.dueOn === dueOn)
            expect([rule, then.daysLeft]).toEqual([rule, (daysLeft ?? 0) - 1]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('what is overdue stays so over midnights, month ends and term starts, until something is done or the duty ends', () => {
    fc.assert(
      fc.property(anyCalendar, someRecords, anyDay, fc.nat(120), (calendar, records, today, n) => {
        const then = addDays(today, n);
        // What was done after the first day would end it: only what lay there by then is looked at.
        const there = records.filter(({ at }) => at <= today);
        const at = standingsOf(there, rulesUnder(settingsWith(calendar)));
        const later = at(then);
        for (const [i, standing] of at(today).entries()) {
          if (standing.state !== 'overdue') continue;
          const { state, dueOn } = later[i] ?? {};
          const goesOn =
            state === 'notApplicable' || (state === 'overdue' && dueOn === standing.dueOn);
          expect([standing.rule, state, goesOn]).toEqual([standing.rule, state, true]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
