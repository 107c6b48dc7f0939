import { describe, expect, it } from 'vitest';
import { foldSettings } from '../../../functions/domain/fold.ts';
import { check } from '../../../functions/domain/form.ts';
import { holidays } from '../../../functions/domain/forms/index.ts';
import { aDecision } from '../given-decisions.ts';

const first = { year: 2027, off: [{ on: '2027-01-01' }], worked: [{ on: '2027-02-20' }] };

describe('The holidays of a year', () => {
  it('name the year and at least one day off', () => {
    expect(check(holidays, {}, '2026-11-23').map(({ field }) => field)).toEqual(['year', 'off']);
    expect(check(holidays, first, '2026-11-23')).toEqual([]);
  });

  it('when announced, then the card has them as month and day', () => {
    expect(foldSettings('sd', [aDecision('holidays', 1, '2026-11-20', first)])).toMatchObject({
      holidays: { 2027: { off: ['01-01'], worked: ['02-20'] } },
      numbers: { holidays: 1 },
    });
  });

  it('when announced again, then the later one holds, and other years stay', () => {
    const again = { year: 2027, off: [{ on: '2027-01-04' }] };
    const other = { year: 2028, off: [{ on: '2028-01-03' }] };
    const card = foldSettings('sd', [
      aDecision('holidays', 3, '2026-11-22', again),
      aDecision('holidays', 2, '2026-11-21', other),
      aDecision('holidays', 1, '2026-11-20', first),
    ]);
    expect(card.holidays).toEqual({
      2027: { off: ['01-04'], worked: [] },
      2028: { off: ['01-03'], worked: [] },
    });
  });
});
