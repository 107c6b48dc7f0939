import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { foldChild } from '../../../functions/domain/fold.ts';
import { check } from '../../../functions/domain/form.ts';
import { withdrawal } from '../../../functions/domain/forms/index.ts';
import type { FormRecord } from '../../../functions/domain/record.ts';
import { aFile, aRecord, aTalk, CHILD } from '../given.ts';

const file = aFile(1, '2026-09-01');
const folded = (...records: FormRecord[]) => foldChild(CHILD, [file, ...records]);
const withdrawn = (id: string, supersedes: string, at = '2026-11-20') =>
  aRecord({ id, form: 'withdrawal', at, supersedes, data: { why: 'wrongChild' } });

describe('A withdrawal', () => {
  it('says why', () => {
    expect(check(withdrawal, { why: 'twice' }, '2026-11-23')).toEqual([]);
    expect(check(withdrawal, {}, '2026-11-23')).toMatchObject([{ field: 'why', code: 'required' }]);
  });

  it('takes the effect of a record away, and the record before it counts again', () => {
    const talks = [aTalk('t1', '2026-11-02'), aTalk('t2', '2026-11-16')];
    expect(folded(...talks, withdrawn('w1', 't2')).talked?.record).toBe('t1');
    expect(folded(...talks, withdrawn('w1', 't1')).talked?.record).toBe('t2');
  });

  it('of a correction does not bring back what was corrected', () => {
    const correction = aTalk('t2', '2026-11-13', { supersedes: 't1', reason: '日期写错' });
    const card = folded(aTalk('t1', '2026-11-12'), correction, withdrawn('w1', 't2'));
    expect(card.talked).toBeUndefined();
  });
});

describe('Two who correct one record at once', () => {
  const talk = aTalk('t1', '2026-11-12');
  const first = aTalk('t2', '2026-11-10', { supersedes: 't1', reason: '日期写错', lateBy: 3 });
  const second = aTalk('t3', '2026-11-11', { supersedes: 't1', reason: '日期写错', lateBy: 4 });

  it('leave one correction that counts: the one the server had last', () => {
    expect(folded(talk, first, second).talked).toEqual({ on: '2026-11-11', record: 't3' });
  });

  it('whatever the order in which the records are read', () => {
    const all = [file, talk, first, second, withdrawn('w1', 't1', '2026-11-12')];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (records) => {
        expect(foldChild(CHILD, records)).toEqual(foldChild(CHILD, all));
      }),
    );
  });
});
