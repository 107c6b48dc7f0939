import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldChild } from '../../../functions/domain/fold.ts';
import { check } from '../../../functions/domain/form.ts';
import { status } from '../../../functions/domain/forms/index.ts';
import type { FormRecord } from '../../../functions/domain/record.ts';
import { aFile, aHome, aRecord, CHILD } from '../given.ts';

const leaves = (id: string, at: string, rest: Partial<FormRecord> = {}) =>
  aRecord({ id, form: 'status', at, data: { status: 'left', why: 'parentReturned' }, ...rest });
const returns = (id: string, at: string) =>
  aRecord({ id, form: 'status', at, data: { status: 'active' } });
const base = [aHome(1, '2026-09-01'), aFile(1, '2026-09-01')];
const left = (...records: FormRecord[]) => foldChild(CHILD, [...base, ...records]).left;

describe('Leaving', () => {
  it('asks why, and returning does not', () => {
    expect(check(status, { status: 'left' }, '2026-11-23')).toEqual([
      { field: 'why', code: 'required' },
    ]);
    expect(check(status, { status: 'active' }, '2026-11-23')).toEqual([]);
  });

  it('when a child leaves, then the card says since when, why and by which record', () => {
    expect(left(leaves('E1', '2026-11-20'))).toEqual({
      on: '2026-11-20',
      record: 'E1',
      reason: 'parentReturned',
    });
  });

  it('when the child comes back, then it has not left; and the day decides, not the order of arrival', () => {
    const records = [leaves('E2', '2026-10-01'), returns('E1', '2026-11-01')];
    expect(left(...records)).toBeUndefined();
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: 2 }), (shuffled) => {
        expect(left(...shuffled)).toBeUndefined();
      }),
    );
  });

  it('when the record was a mistake and is taken back, then the child has not left', () => {
    const mistake = leaves('E1', '2026-11-20');
    const back = aRecord({
      id: 'E2',
      form: 'withdrawal',
      at: '2026-11-21',
      supersedes: 'E1',
      data: { why: 'wrongChild' },
    });
    expect(left(mistake, back)).toBeUndefined();
  });
});
