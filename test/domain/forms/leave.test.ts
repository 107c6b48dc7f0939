import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldStaff } from '../../../functions/domain/fold.ts';
import { check } from '../../../functions/domain/form.ts';
import { leave } from '../../../functions/domain/forms/index.ts';
import type { Data, FormRecord } from '../../../functions/domain/record.ts';
import { aRecord, SCHOOL } from '../given.ts';

const subject = { kind: 'staff', id: 'person-2', school: SCHOOL } as const;
const card = (...records: FormRecord[]) => foldStaff(subject, records);
const aLeave = (id: string, data: Data, rest: Partial<FormRecord> = {}) =>
  aRecord({ id, form: 'leave', at: '2026-11-20', data, ...rest });

const course = aLeave('L1', { from: '2026-11-23', until: '2026-12-02' });
const codesOf = (data: Data) =>
  check(leave, data, '2026-11-20').map(({ field, code }) => `${field}: ${code}`);

describe('A leave', () => {
  it('has a first and a last day, which may lie ahead', () => {
    expect(codesOf({ from: '2026-11-23', until: '2026-12-02' })).toEqual([]);
    expect(codesOf({})).toEqual(['from: required', 'until: required']);
    expect(codesOf({ from: '2026-11-31', until: 'Freitag' })).toEqual([
      'from: not-a-date',
      'until: not-a-date',
    ]);
  });

  it('asks nobody why', () => {
    expect(codesOf({ from: '2026-11-23', until: '2026-12-02', note: '住院' })).toEqual([
      'note: unknown-field',
    ]);
  });
});

describe('Given somebody of the staff', () => {
  it('when a leave is entered, then the card has its days', () => {
    expect(card(course)).toMatchObject({
      person: 'person-2',
      school: SCHOOL,
      leaves: [{ from: '2026-11-23', until: '2026-12-02', record: 'L1' }],
    });
  });

  it('when other days take its place, then these alone count', () => {
    const shorter = aLeave('L2', { from: '2026-11-23', until: '2026-11-25' }, { supersedes: 'L1' });
    expect(card(shorter, course).leaves).toEqual([
      { from: '2026-11-23', until: '2026-11-25', record: 'L2' },
    ]);
  });

  it('when it did not come about, then nobody was away and both records stand', () => {
    const data = { ...course.data, notTaken: true };
    expect(card(course, aLeave('L2', data, { supersedes: 'L1' }))).toMatchObject({
      leaves: [],
      records: 2,
    });
  });

  it('then of many leaves those stand on the card that end last, in whatever order they came', () => {
    const many = Array.from({ length: 20 }, (_, n) => {
      const day = `2026-11-${String(n + 1).padStart(2, '0')}`;
      return aLeave(`L${n}`, { from: day, until: day });
    });
    fc.assert(
      fc.property(fc.shuffledSubarray(many, { minLength: many.length }), (shuffled) => {
        expect(card(...shuffled)).toEqual(card(...many));
      }),
    );
    expect(card(...many).leaves).toHaveLength(12);
    expect(card(...many).leaves[0]).toMatchObject({ until: '2026-11-09' });
  });
});
