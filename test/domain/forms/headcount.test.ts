import { describe, expect, it } from 'vitest';
import { foldSchool } from '../../../functions/domain/fold.ts';
import { check } from '../../../functions/domain/form.ts';
import { headcount } from '../../../functions/domain/forms/index.ts';
import type { Data } from '../../../functions/domain/record.ts';
import { aRecord, SCHOOL } from '../given.ts';

const whole = { children: 44, source: 'village', countedOn: '2026-09-10' };
const entered = (number: number, data: Data) =>
  aRecord({ id: `headcount#${number}`, form: 'headcount', number, at: '2026-09-10', data });
const codesOf = (data: Data) =>
  check(headcount, data, '2026-11-20').map(({ field, code }) => `${field}: ${code}`);

describe('A headcount', () => {
  it('says how many, by whose list and as of which day, which has come', () => {
    expect(codesOf(whole)).toEqual([]);
    expect(codesOf({})).toEqual(['children: required', 'source: required', 'countedOn: required']);
    expect(codesOf({ ...whole, countedOn: '2026-11-21' })).toEqual(['countedOn: in-the-future']);
    expect(codesOf({ ...whole, children: -1 })).toEqual(['children: out-of-range']);
  });

  it('may be nought, which is not the same as none', () => {
    const card = foldSchool(SCHOOL, [entered(1, { ...whole, children: 0 })]);
    expect(card.headcount?.children).toBe(0);
    expect(foldSchool(SCHOOL, []).headcount).toBeUndefined();
  });

  it('is corrected by its next number, in whatever order the records are read', () => {
    const records = [entered(2, { ...whole, children: 46 }), entered(1, whole)];
    expect(foldSchool(SCHOOL, records).headcount).toEqual({
      number: 2,
      children: 46,
      source: 'village',
      on: '2026-09-10',
      record: 'headcount#2',
      by: 'person-1',
    });
    expect(foldSchool(SCHOOL, records.toReversed())).toEqual(foldSchool(SCHOOL, records));
  });
});
