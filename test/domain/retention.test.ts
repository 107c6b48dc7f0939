import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../functions/domain/calendar.ts';
import { identitiesIn } from '../../functions/domain/ledger/identity-of.ts';
import { isPastKeeping, keptUntil } from '../../functions/domain/retention.ts';
import { thresholds } from '../../functions/domain/thresholds.ts';
import type { FormRecord } from '../../functions/domain/record.ts';

const left = (on: string) => ({ left: { on, record: 'e1', reason: 'parentReturned' } });
const day = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays('2000-01-01', n));

describe('How long a file is kept', () => {
  it.each([
    [
      'counts from the day the child left',
      { ...left('2024-02-29'), birthDate: '2014-05-18' },
      '2027-02-28',
    ],
    [
      'counts from the sixteenth birthday of one who never left',
      { birthDate: '2010-12-10' },
      '2029-12-10',
    ],
    [
      'counts from whichever came first',
      { ...left('2027-01-08'), birthDate: '2010-12-10' },
      '2029-12-10',
    ],
    ['has no end for a child on file whose birth date is not known', {}, undefined],
  ])('%s', (_what, card, until) => {
    expect(keptUntil(card, thresholds.fileKept.value)).toBe(until);
  });

  it('has passed on its day and not before, and the more months the later', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 36, max: 120 }), (birthDate, on, months) => {
        const card = { birthDate, ...left(on) };
        const until = keptUntil(card, months) ?? '';
        expect(isPastKeeping(card, months, until)).toBe(true);
        expect(isPastKeeping(card, months, addDays(until, -1))).toBe(false);
        expect(isPastKeeping(card, months + 1, until)).toBe(false);
        expect(until <= addMonths(on, months)).toBe(true);
      }),
    );
  });

  it('can be set longer than guardians were promised, and never shorter', () => {
    expect(thresholds.fileKept.min).toBe(thresholds.fileKept.value);
  });
});

describe('By what a child was known', () => {
  it('is every number and name it ever had, at each of its schools', () => {
    const record = (form: string, data: object) => ({ form, data }) as FormRecord;
    const found = identitiesIn([
      record('home', { school: 'a' }),
      record('file', { name: '王䶮禾', birthDate: '2014-05-18' }),
      record('home', { school: 'b' }),
      record('file', { name: '王䶮禾', birthDate: '2014-05-18', idNo: '379999201405182310' }),
      record('talk', { idNo: 'not a file' }),
    ]);
    expect(found.sort()).toEqual([
      '379999201405182310',
      'none|a|王䶮禾|2014-05-18||',
      'none|b|王䶮禾|2014-05-18||',
    ]);
  });
});
