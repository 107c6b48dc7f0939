import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldChild } from '../../functions/domain/fold.ts';
import type { FormRecord } from '../../functions/domain/record.ts';
import { aDay, aFile, aHome, aTalk, CHILD } from './given.ts';

const base = [aHome(1, '2023-01-01'), aFile(1, '2023-01-01')];
const weeks = (...talks: FormRecord[]) => {
  const { talkWeeks = [], lateTalks = [] } = foldChild(CHILD, [...base, ...talks]);
  return talkWeeks.map((day) => (lateTalks.includes(day) ? `${day} late` : day));
};

describe('The talks that stand on a card', () => {
  it('are the first of each week', () => {
    expect(
      weeks(aTalk('E1', '2026-11-04'), aTalk('E2', '2026-11-06'), aTalk('E3', '2026-11-09')),
    ).toEqual(['2026-11-04', '2026-11-09']);
  });

  it('are those entered in time before those entered late, which are marked', () => {
    expect(weeks(aTalk('E1', '2026-11-04', { lateBy: 5 }))).toEqual(['2026-11-04 late']);
    expect(weeks(aTalk('E1', '2026-11-04', { lateBy: 3 }))).toEqual(['2026-11-04']);
    expect(weeks(aTalk('E1', '2026-11-04', { lateBy: 5 }), aTalk('E2', '2026-11-06'))).toEqual([
      '2026-11-06',
    ]);
  });

  it('are none that do not count, and none of longer ago than any term', () => {
    expect(weeks(aTalk('E1', '2026-11-04', { lateBy: 15 }))).toEqual([]);
    expect(weeks(aTalk('E1', '2026-03-01'), aTalk('E2', '2026-11-04'))).toEqual(['2026-11-04']);
  });

  it('depend on no order, hold one day a week, and never grow past a term', () => {
    const talks = fc.uniqueArray(
      fc.record({ at: aDay('2026-01-01', 400), lateBy: fc.constantFrom(0, 5, 20) }),
      { maxLength: 40, selector: ({ at }) => at },
    );
    fc.assert(
      fc.property(talks, fc.infiniteStream(fc.nat()), (told, order) => {
        const records = told.map(({ at, lateBy }, n) => aTalk(`E${n}`, at, { lateBy }));
        const shuffled = records
          .map((record) => ({ record, place: order.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ record }) => record);
        const found = weeks(...records);
        expect(weeks(...shuffled)).toEqual(found);
        expect(found.length).toBeLessThanOrEqual(24);
      }),
    );
  });
});
