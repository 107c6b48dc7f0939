import { describe, expect, it } from 'vitest';
import { foldChild } from '../../../functions/domain/fold.ts';
import { check } from '../../../functions/domain/form.ts';
import { home } from '../../../functions/domain/forms/index.ts';
import { aHome, CHILD, OTHER_SCHOOL, SCHOOL } from '../given.ts';

describe('Given a child whose file lies at a school', () => {
  it('then the card names school, number, day and record', () => {
    expect(foldChild(CHILD, [aHome(1, '2025-09-01')]).home).toEqual({
      school: SCHOOL,
      number: 1,
      on: '2025-09-01',
      record: 'home#1',
    });
  });

  it('when it is transferred, then the next number counts, even if it was made on the same day', () => {
    const records = [aHome(2, '2025-09-01', OTHER_SCHOOL), aHome(1, '2025-09-01', SCHOOL)];
    expect(foldChild(CHILD, records).home).toMatchObject({ school: OTHER_SCHOOL, number: 2 });
  });

  it('when it comes back, then the highest number counts, not the latest day', () => {
    const records = [
      aHome(1, '2025-09-01'),
      aHome(2, '2026-03-01', OTHER_SCHOOL),
      aHome(3, '2026-02-01', SCHOOL),
    ];
    expect(foldChild(CHILD, records).home).toMatchObject({ school: SCHOOL, number: 3 });
  });
});

describe('A home', () => {
  it('must name a school', () => {
    expect(check(home, {}, '2026-11-23')).toEqual([{ field: 'school', code: 'required' }]);
    expect(check(home, { school: SCHOOL }, '2026-11-23')).toEqual([]);
  });
});
