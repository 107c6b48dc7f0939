import { describe, expect, it } from 'vitest';
import { foldChild } from '../../../functions/domain/fold.ts';
import { check, missingToComplete } from '../../../functions/domain/form.ts';
import { care } from '../../../functions/domain/forms/index.ts';
import type { Data, FormRecord } from '../../../functions/domain/record.ts';
import { aCare, aFile, CARE, CHILD } from '../given.ts';

const codesOf = (data: Data) =>
  check(care, data, '2026-11-23').map(({ field, code }) => `${field}: ${code}`);
const folded = (...records: FormRecord[]) => foldChild(CHILD, [aFile(1, '2026-09-01'), ...records]);
const OTHER = { ...CARE, primary: 'person-2', primaryName: '钱进' };

describe('An assignment', () => {
  it('names one care person, with the post at the school', () => {
    expect(codesOf(CARE)).toEqual([]);
    expect(codesOf({})).toEqual([
      'primary: required',
      'primaryRole: required',
      'primaryWoman: required',
    ]);
  });

  it('of a class teacher or a woman teacher needs no reason', () => {
    expect(codesOf({ ...CARE, primaryRole: 'classTeacher', primaryWoman: false })).toEqual([]);
    expect(codesOf({ ...CARE, primaryRole: 'subjectTeacher', primaryWoman: true })).toEqual([]);
  });

  it('of anybody else needs one, for the guideline puts those first', () => {
    const other = { ...CARE, primaryRole: 'subjectTeacher', primaryWoman: false };
    expect(codesOf(other)).toEqual(['whyOther: required']);
    expect(codesOf({ ...other, whyOther: '全校只有三名教师' })).toEqual([]);
  });

  it('is complete once the parents and the delegated guardian were told, and by which phone', () => {
    expect(missingToComplete(care, CARE)).toEqual([]);
    const { phone: _, toldParentOn: __, ...rest } = CARE;
    expect(missingToComplete(care, rest)).toEqual(['phone', 'toldParentOn']);
  });
});

describe('Given a child with a care person', () => {
  it('then the card names the person, since when and by which record', () => {
    expect(folded(aCare(1, '2026-09-01'))).toMatchObject({
      carePersonName: '赵敏',
      care: { primary: 'person-1', on: '2026-09-01', number: 1, record: 'care#1' },
    });
  });

  it('when only the deputy changes, then the care person’s time goes on', () => {
    const deputised = { ...CARE, deputy: 'person-3', deputyName: '孙芳' };
    const { care: state, deputyName } = folded(
      aCare(1, '2026-09-01'),
      aCare(2, '2026-11-01', deputised),
    );
    expect(state).toMatchObject({ on: '2026-09-01', deputy: 'person-3', number: 2 });
    expect(state).not.toHaveProperty('isHandover');
    expect(deputyName).toBe('孙芳');
  });

  it('when the child is handed over, then the new person’s time begins that day', () => {
    const card = folded(aCare(1, '2026-09-01'), aCare(2, '2026-11-22', OTHER));
    expect(card.carePersonName).toBe('钱进');
    expect(card.care).toMatchObject({ primary: 'person-2', on: '2026-11-22', isHandover: true });
  });

  it('when the ledger’s file is changed afterwards, then the assignment still says who cares', () => {
    const card = folded(aCare(1, '2026-09-01'), aFile(2, '2026-10-01'));
    expect(card.carePersonName).toBe('赵敏');
  });
});

describe('Given a file of the first version, which named the care person itself', () => {
  const first = { ...aFile(1, '2026-09-01'), formVersion: 1 };
  const named = { ...first, data: { ...first.data, carePersonName: '周老师' } };

  it('then the card has that name until somebody is assigned', () => {
    expect(foldChild(CHILD, [named]).carePersonName).toBe('周老师');
    expect(foldChild(CHILD, [named, aFile(2, '2026-10-01')]).carePersonName).toBe('周老师');
    expect(foldChild(CHILD, [named, aCare(1, '2026-10-02')]).carePersonName).toBe('赵敏');
  });
});

describe('Given a care person whom a ledger named', () => {
  const named = (number: number, primaryName: string, primary?: string) =>
    aCare(number, '2026-10-01', { primaryName, ...(primary && { primary }) });

  it('when the same person is then known by account, then nothing was handed over', () => {
    const { care: state } = folded(named(1, '赵敏'), aCare(2, '2026-11-22'));
    expect(state).toMatchObject({ primary: 'person-1', on: '2026-10-01' });
    expect(state).not.toHaveProperty('isHandover');
  });

  it('when a later ledger names somebody else, then it was', () => {
    const { care: state } = folded(
      aCare(1, '2026-09-01', { primaryName: '赵敏' }),
      named(2, '钱进'),
    );
    expect(state).toEqual({
      number: 2,
      on: '2026-10-01',
      record: 'care#2',
      changedOn: '2026-10-01',
      isHandover: true,
    });
  });
});
