import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SchoolDigest } from '../../../functions/domain/digest.ts';
import { countyDigest } from '../../../functions/domain/reports/county-digest.ts';

const counts = (overdue: number, before?: number) => ({
  due: 1,
  overdue,
  takenOver: 0,
  uncovered: 0,
  ...(before !== undefined && { before }),
});
const school = (id: string, duties: SchoolDigest['duties']): SchoolDigest => ({
  school: id,
  week: '2026-11-23',
  asOf: 0,
  duties,
});

const anySchools = fc
  .array(
    fc.record({
      talk: fc.tuple(fc.nat(9), fc.option(fc.nat(9), { nil: undefined })),
      file: fc.tuple(fc.nat(9), fc.nat(9)),
    }),
    { maxLength: 15 },
  )
  .map((all) =>
    all.map(({ talk, file }, n) =>
      school(`S${n}`, { talk: counts(...talk), 'file-verified': counts(...file) }),
    ),
  );

describe('The week of a county', () => {
  it('names where most is overdue and where it became less, and no school of which nothing is known before', () => {
    const digest = countyDigest([
      school('a', { talk: counts(3, 5) }),
      school('b', { talk: counts(7, 7) }),
      school('c', { talk: counts(0, 4) }),
      school('d', { talk: counts(2) }),
    ]);
    expect(digest.duties).toEqual({ talk: { due: 4, overdue: 12, takenOver: 0, uncovered: 0 } });
    expect(digest.most.map(({ school }) => school)).toEqual(['b', 'a', 'd']);
    expect(digest.improved).toEqual([
      { school: 'c', overdue: 0, before: 4 },
      { school: 'a', overdue: 3, before: 5 },
    ]);
  });

  it('is the same in whatever order the schools come, its sums are theirs, and no list is long', () => {
    fc.assert(
      fc.property(anySchools, (schools) => {
        const digest = countyDigest(schools);
        expect(countyDigest(schools.toReversed())).toEqual(digest);
        for (const [rule, sum] of Object.entries(digest.duties)) {
          const each = schools.map(({ duties }) => duties[rule]?.overdue ?? 0);
          expect(sum.overdue).toBe(each.reduce((total, overdue) => total + overdue, 0));
        }
        expect(digest.most.length).toBeLessThanOrEqual(5);
        expect(digest.most.every(({ overdue }) => overdue > 0)).toBe(true);
        expect(digest.improved.every(({ overdue, before = 0 }) => overdue < before)).toBe(true);
      }),
    );
  });

  it('of no school is nothing', () => {
    expect(countyDigest([])).toEqual({ duties: {}, most: [], improved: [] });
  });
});
