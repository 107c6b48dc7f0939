import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { waiting, withheld } from '../../../functions/domain/confirming.ts';
import { foldChild } from '../../../functions/domain/fold.ts';
import { check } from '../../../functions/domain/form.ts';
import { childForms, confirmation } from '../../../functions/domain/forms/index.ts';
import type { FormRecord } from '../../../functions/domain/record.ts';
import { aDay, aFile, aRecord, aTalk, aVerification, CHILD } from '../given.ts';

const decided = (id: string, about: string, verdict = 'adopted', parts: Partial<FormRecord> = {}) =>
  aRecord({
    id,
    form: 'confirmation',
    at: '2026-11-20',
    data: { record: about, verdict, ...(verdict === 'notAdopted' && { why: '当天孩子请假' }) },
    ...parts,
  });

describe('A confirmation', () => {
  it('that adopts needs no reason, one that does not needs one', () => {
    expect(check(confirmation, { record: 't1', verdict: 'adopted' }, '2026-11-23')).toEqual([]);
    expect(
      check(confirmation, { record: 't1', verdict: 'notAdopted' }, '2026-11-23'),
    ).toMatchObject([{ field: 'why', code: 'required' }]);
  });

  it('is about talks, visits and notices, never about sections, withdrawals or itself', () => {
    const late = Object.values(childForms).filter(({ mayComeLate }) => mayComeLate);
    expect(late.map(({ id }) => id).sort()).toEqual(['notice', 'talk', 'visit']);
    expect(late.every(({ kind }) => kind === 'event')).toBe(true);
  });
});

describe('Given a talk that came up late', () => {
  const file = aFile(1, '2026-09-01');
  const before = aTalk('t0', '2026-11-02');
  const late = aTalk('t1', '2026-11-12', { toConfirm: true, lateBy: 5 });
  const fold = (...records: FormRecord[]) => foldChild(CHILD, [file, before, late, ...records]);

  it('then it waits and has no effect', () => {
    expect(fold()).toMatchObject({ talked: { record: 't0' }, toConfirm: 1 });
  });

  it('when it is adopted, then it counts and nothing waits', () => {
    const card = fold(decided('c1', 't1'));
    expect(card.talked).toEqual({ on: '2026-11-12', record: 't1' });
    expect(card).not.toHaveProperty('toConfirm');
  });

  it('when it is not adopted, then it never counts and nothing waits', () => {
    const card = fold(decided('c1', 't1', 'notAdopted'));
    expect(card.talked?.record).toBe('t0');
    expect(card).not.toHaveProperty('toConfirm');
  });

  it('when two decide at once, then the one entered first holds', () => {
    const [first, second] = [{ enteredAt: 1 }, { enteredAt: 2 }];
    const no = decided('c2', 't1', 'notAdopted', first);
    expect(fold(decided('c1', 't1', 'adopted', second), no).talked?.record).toBe('t0');
  });

  it('when it came up more than fourteen days after its day, then it does not count, adopted or not', () => {
    const tooLate = aTalk('t2', '2026-11-12', { toConfirm: true, lateBy: 15 });
    expect(fold(tooLate, decided('c1', 't2')).talked?.record).toBe('t0');
  });
});

/** Talks and verifications, some late, some correcting others, some decided about. */
const someRecords = fc
  .array(
    fc.record({
      at: aDay('2026-09-01', 60),
      lateBy: fc.nat(20),
      form: fc.constantFrom('talk', 'verification'),
      late: fc.boolean(),
      corrects: fc.option(fc.nat(7)),
      verdict: fc.option(fc.constantFrom('adopted', 'notAdopted')),
    }),
    { maxLength: 8 },
  )
  .map((events): FormRecord[] => [
    aFile(1, '2026-08-01'),
    ...events.flatMap(({ at, lateBy, form, late, corrects, verdict }, i) => {
      const parts = {
        lateBy,
        ...(late && { toConfirm: true as const }),
        ...(corrects !== null && corrects < i && { supersedes: `e${corrects}` }),
      };
      const make = form === 'talk' ? aTalk : aVerification;
      const event = make(`e${i}`, at, parts);
      return verdict ? [event, decided(`c${i}`, `e${i}`, verdict)] : [event];
    }),
  ]);
/** What a card says of the child, without what it says of the set of records itself. */
const facts = (records: readonly FormRecord[]) => {
  const {
    root: _root,
    records: _records,
    toConfirm: _waiting,
    ...card
  } = foldChild(CHILD, records);
  return card;
};

describe('The card, with late records', () => {
  it('depends on the set of records alone', () => {
    const shuffled = someRecords.chain((records) =>
      fc.tuple(
        fc.constant(records),
        fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([records, inAnotherOrder]) => {
        expect(foldChild(CHILD, inAnotherOrder)).toEqual(foldChild(CHILD, records));
      }),
    );
  });

  it('says what it would say without those that are not adopted, and of the adopted what it says of any other', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const adopted = new Set(
          records.flatMap(({ data }) => (data['verdict'] === 'adopted' ? [data['record']] : [])),
        );
        const ordinary = records
          .filter(({ id, toConfirm }) => !toConfirm || adopted.has(id))
          .map(({ toConfirm: _, ...record }) => record);
        expect(facts(records)).toEqual(facts(ordinary));
      }),
      { numRuns: 500 },
    );
  });

  it('counts those that wait', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const about = new Set(records.map(({ data }) => data['record']));
        const left = records.filter(({ id, toConfirm }) => toConfirm && !about.has(id));
        expect(foldChild(CHILD, records).toConfirm ?? 0).toBe(left.length);
        expect([...waiting(records)]).toEqual(left.map(({ id }) => id));
        for (const id of waiting(records)) expect(withheld(records)).toContain(id);
      }),
    );
  });
});
