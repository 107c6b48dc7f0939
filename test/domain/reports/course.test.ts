import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinedCourse, weekly } from '../../../functions/domain/reports/course.ts';
import { aDay } from '../given.ts';

const point = (day: string, n = 1) => ({ day, shares: { whole: { n, of: 9 } } });

describe('A course by week', () => {
  it('has the last point of each week since the term began', () => {
    const days = ['2026-08-31', '2026-09-01', '2026-09-06', '2026-09-07'];
    expect(
      weekly(
        days.map((day) => point(day)),
        '2026-09-01',
      ).map(({ day }) => day),
    ).toEqual(['2026-09-06', '2026-09-07']);
  });

  it('is the same drawn on day by day as drawn at once', () => {
    fc.assert(
      fc.property(fc.array(aDay('2026-09-01', 140)), (days) => {
        const points = [...new Set(days)].sort().map((day) => point(day));
        const onward = points.reduce<ReturnType<typeof weekly>>(
          (course, next) => weekly([...course, next], '2026-09-01'),
          [],
        );
        expect(onward).toEqual(weekly(points.toReversed(), '2026-09-01'));
      }),
    );
  });

  it('of two areas is their sum, a missing day counted as the one before it', () => {
    expect(
      joinedCourse([[point('2026-09-06', 2), point('2026-09-13', 3)], [point('2026-09-06', 5)]]),
    ).toEqual([
      { day: '2026-09-06', shares: { whole: { n: 7, of: 18 } } },
      { day: '2026-09-13', shares: { whole: { n: 8, of: 18 } } },
    ]);
  });
});
