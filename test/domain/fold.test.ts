import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldChild, foldFinding, rootOf } from '../../functions/domain/fold.ts';
import { withoutEffect } from '../../functions/domain/superseding.ts';
import type { Data, FormRecord } from '../../functions/domain/record.ts';
import {
  aDay,
  aFile,
  aHome,
  aRecord,
  aVerification,
  CHILD,
  COMPLETE_FILE,
  OTHER_SCHOOL,
  SCHOOL,
  TALK,
  VISIT,
} from './given.ts';

const someEvents = fc.array(
  fc.record({
    at: aDay('2026-01-01', 40),
    lateBy: fc.nat(20),
    form: fc.constantFrom('verification', 'talk', 'visit', 'notice', 'withdrawal'),
    corrects: fc.option(fc.nat(7)),
  }),
  { maxLength: 9 },
);

/**
 * The records of a child as they may really lie together: sections without a gap, events that correct or withdraw earlier
 * ones, several the same one, and corrections that are corrected.
 */
const someRecords = fc
  .record({
    files: fc.array(fc.record({ at: aDay(), grade: fc.constantFrom('5', '6') }), { maxLength: 4 }),
    homes: fc.array(fc.record({ at: aDay(), school: fc.constantFrom(SCHOOL, OTHER_SCHOOL) }), {
      maxLength: 3,
    }),
    events: someEvents,
  })
  .map(({ files, homes, events }): FormRecord[] => [
    ...files.map(({ at, grade }, i) => aFile(i + 1, at, { ...COMPLETE_FILE, grade })),
    ...homes.map(({ at, school }, i) => aHome(i + 1, at, school)),
    ...events.map(({ at, lateBy, form, corrects }, i) => {
      const why = corrects !== null && corrects < i ? { supersedes: `event-${corrects}` } : {};
      return aVerification(`event-${i}`, at, { lateBy, form, data: dataOf[form] ?? {}, ...why });
    }),
  ]);
const dataOf: Readonly<Record<string, Data>> = {
  verification: { fileNumber: 1, result: 'unchanged', means: 'phone' },
  talk: { ...TALK, followUp: '说好的事' },
  visit: VISIT,
};

/** What stands in the end of each event and all that corrects it: told by walking from one to the next. */
function standing(records: readonly FormRecord[]): FormRecord[] {
  const stands = (record: FormRecord): FormRecord => {
    const heirs = records.filter(({ supersedes }) => supersedes === record.id);
    const [last] = heirs.sort((a, b) => b.enteredAt - a.enteredAt || (a.id < b.id ? 1 : -1));
    return last ? stands(last) : record;
  };
  return records
    .filter(({ supersedes }) => supersedes === undefined)
    .map((record) => {
      const { supersedes: _, ...stays } = stands(record);
      return stays;
    });
}
const shuffled = someRecords.chain((records) =>
  fc.tuple(
    fc.constant(records),
    fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
  ),
);

describe('A card', () => {
  it('is the same whatever the order in which the records came', () => {
    fc.assert(
      fc.property(shuffled, ([records, inAnotherOrder]) => {
        expect(foldChild(CHILD, inAnotherOrder)).toEqual(foldChild(CHILD, records));
      }),
    );
  });

  it('is the same when records were read twice', () => {
    const readTwice = someRecords.chain((records) =>
      fc.tuple(fc.constant(records), fc.subarray(records)),
    );
    fc.assert(
      fc.property(readTwice, ([records, again]) => {
        expect(foldChild(CHILD, [...again, ...records])).toEqual(foldChild(CHILD, records));
      }),
    );
  });

  it('leaves the records as they were', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const before = structuredClone(records);
        foldChild(CHILD, records);
        expect(records).toEqual(before);
      }),
    );
  });

  it('counts every record, and an event that corrects nothing never takes anything away', () => {
    const added = fc.record({ at: aDay(), lateBy: fc.nat(20) });
    fc.assert(
      fc.property(someRecords, added, (records, { at, lateBy }) => {
        const before = foldChild(CHILD, records);
        const after = foldChild(CHILD, [...records, aVerification('event-new', at, { lateBy })]);
        expect(after.records).toBe(before.records + 1);
        expect(after.root).not.toBe(before.root);
        const { verified: earlier, root: _a, records: _b, ...stays } = before;
        expect(after).toMatchObject(stays);
        if (earlier) expect(after.verified && after.verified.on >= earlier.on).toBe(true);
      }),
    );
  });

  it('has the effect of what stands of each record and its corrections, and of nothing else', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const { root: _a, records: _b, ...card } = foldChild(CHILD, records);
        const { root: _c, records: _d, ...expected } = foldChild(CHILD, standing(records));
        expect(card).toEqual(expected);
      }),
      { numRuns: 1_000 },
    );
  });

  it('has the effect of one record at most of those that correct one another', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        const without = withoutEffect(records);
        const ids = records.filter(({ id }) => !without.has(id)).map(({ id }) => id);
        expect(ids.sort()).toEqual(
          standing(records)
            .map(({ id }) => id)
            .sort(),
        );
      }),
    );
  });

  it('has the same root exactly for the same set of records', () => {
    fc.assert(
      fc.property(shuffled, someRecords, ([records, inAnotherOrder], others) => {
        const hashes = (of: FormRecord[]) => of.map(({ hash }) => hash).sort();
        const isSameSet = JSON.stringify(hashes(records)) === JSON.stringify(hashes(others));
        const { root } = foldChild(CHILD, records);
        expect(foldChild(CHILD, inAnotherOrder).root).toBe(root);
        expect(foldChild(CHILD, others).root === root).toBe(isSameSet);
      }),
    );
  });
});

describe('Given a child with files, a transfer and verifications', () => {
  const records = [
    aHome(1, '2025-09-01'),
    aFile(1, '2025-09-01', { ...COMPLETE_FILE, grade: '5' }),
    aFile(2, '2026-09-02'),
    aHome(2, '2026-09-01', OTHER_SCHOOL),
    aVerification('event-1', '2025-12-01'),
    aVerification('event-2', '2026-02-20'),
  ];

  it('then the card shows the newest sections, the first day and the last verification', () => {
    expect(foldChild(CHILD, records)).toMatchObject({
      child: CHILD,
      home: { school: OTHER_SCHOOL, number: 2, on: '2026-09-01', record: 'home#2' },
      name: '王小禾',
      grade: '6',
      idLast4: '0016',
      file: { number: 2, missing: 0 },
      fileSince: { on: '2025-09-01', record: 'file#1' },
      verified: { on: '2026-02-20', record: 'event-2' },
      records: 6,
    });
  });

  it('when the tenth section comes, then it counts as later than the ninth', () => {
    const ten = Array.from({ length: 10 }, (_, i) =>
      aFile(i + 1, '2026-09-02', { ...COMPLETE_FILE, classNo: i + 1 }),
    );
    expect(foldChild(CHILD, ten)).toMatchObject({ classNo: 10, file: { number: 10 } });
  });

  it('when a correction is corrected, then only the last one counts', () => {
    const chain = [
      aVerification('event-a', '2026-03-01'),
      aVerification('event-b', '2026-03-09', { supersedes: 'event-a' }),
      aVerification('event-c', '2026-03-05', { supersedes: 'event-b' }),
    ];
    expect(foldChild(CHILD, chain).verified).toEqual({ on: '2026-03-05', record: 'event-c' });
  });

  it('when two correct one record, then the one entered last counts, and a correction of the other does not', () => {
    const both = [
      aVerification('event-a', '2026-03-01'),
      aVerification('event-b', '2026-03-02', { supersedes: 'event-a', lateBy: 1 }),
      aVerification('event-c', '2026-03-04', { supersedes: 'event-a' }),
      aVerification('event-d', '2026-03-09', { supersedes: 'event-b' }),
    ];
    expect(foldChild(CHILD, both).verified).toEqual({ on: '2026-03-04', record: 'event-c' });
  });

  it('when records correct each other in a ring, then none of them counts', () => {
    const ring = [
      aVerification('event-a', '2026-03-01', { supersedes: 'event-b' }),
      aVerification('event-b', '2026-03-02', { supersedes: 'event-a' }),
    ];
    expect(foldChild(CHILD, ring).verified).toBeUndefined();
  });

  it('when a record of a form unknown here lies among them, then it is proved and changes nothing', () => {
    const { root, ...card } = foldChild(CHILD, records);
    for (const form of ['aid', 'constructor', '__proto__']) {
      const unknown = aRecord({ id: `event-${form}`, form, at: '2026-03-01', data: {} });
      const after = foldChild(CHILD, [...records, unknown]);
      expect(after).toEqual({ ...card, root: after.root, records: 7 });
      expect(after.root).not.toBe(root);
    }
  });
});

describe('Given no records', () => {
  it('then the card names the child and nothing else', () => {
    expect(foldChild(CHILD, [])).toEqual({ child: CHILD, root: rootOf([]), records: 0 });
  });

  it('then a finding is none', () => {
    const subject = { kind: 'finding', id: `file-verified#${CHILD}`, school: SCHOOL } as const;
    expect(foldFinding(subject, [])).toEqual({
      rule: 'file-verified',
      child: CHILD,
      school: SCHOOL,
      state: 'none',
      occurrences: 0,
      moves: 0,
      root: rootOf([]),
      records: 0,
    });
  });
});

describe('A root', () => {
  it('is SHA-256 over the sorted hashes, one a line', () => {
    // printf 'a\nb' | sha256sum
    const expected = '7e18f737311b2dc3b2f269dd78396b0351f14fb66efa879f768cb23181883c78';
    expect(rootOf(['a', 'b'])).toBe(expected);
    expect(rootOf(['b', 'a'])).toBe(expected);
  });
});
