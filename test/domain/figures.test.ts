import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noFigures, sharesOf, sumOf, type Figures } from '../../functions/domain/figures.ts';
import { coverageOf } from '../../functions/domain/reports/coverage.ts';
import { leftOf, rateOf, shownRate } from '../../functions/domain/rate.ts';
import { flooredParts, flooredShare } from '../../functions/domain/small-cells.ts';
import { aDay } from './given.ts';

const some = fc.nat(300);
const anyFigures: fc.Arbitrary<Figures> = fc
  .record({
    ...{ files: some, met: some, dueSoon: some, overdue: some, longest: some, done: some },
    said: fc.option(fc.record({ children: some, on: aDay() })),
    rule: fc.constantFrom('talk', 'file-verified'),
    source: fc.constantFrom('school', 'village'),
  })
  .map(({ files, met, dueSoon, overdue, longest, done, said, rule, source }) => ({
    files,
    whole: Math.floor(files / 2),
    rules: { [rule]: { due: met + dueSoon + overdue, met, dueSoon, overdue, longest } },
    coverage: coverageOf(
      files,
      said ? { ...said, number: 1, source, record: 'headcount#1', by: 'P' } : undefined,
      '2030-01-01',
    ),
    closed: { due: done + 3, done, from: '2026-11-09', to: '2026-11-22' },
  }));

describe('Figures of several areas', () => {
  it('are the same in whatever order and grouping they are added', () => {
    fc.assert(
      fc.property(fc.array(anyFigures), fc.nat(20), (all, cut) => {
        const whole = sumOf(all);
        expect(sumOf(all.toReversed())).toEqual(whole);
        expect(sumOf([sumOf(all.slice(0, cut)), sumOf(all.slice(cut))])).toEqual(whole);
        expect(whole.files).toBe(all.reduce((sum, { files }) => sum + files, 0));
      }),
    );
  });

  it('have shares that never exceed their whole, and rates never above, nor rounded up to, 100 %', () => {
    fc.assert(
      fc.property(fc.array(anyFigures), (all) => {
        for (const { n, of } of Object.values(sharesOf(sumOf(all)))) {
          expect(n).toBeLessThanOrEqual(of);
          const rate = rateOf(n, of);
          if (rate !== undefined) expect(rate === 1000).toBe(n === of);
        }
      }),
    );
    expect([rateOf(9996, 10_000), rateOf(0, 0)]).toEqual([999, undefined]);
    expect(sumOf([])).toEqual(noFigures);
  });
});

describe('Small counts outside the county', () => {
  const aShare = fc
    .tuple(fc.nat(40), fc.nat(40))
    .map(([a, b]) => ({ n: Math.min(a, b), of: Math.max(a, b) }));

  it('show neither as what is done, nor as what is left, nor as the whole', () => {
    fc.assert(
      fc.property(aShare, (share) => {
        const { n, of } = flooredShare(share);
        for (const shown of [n, of])
          if (typeof shown === 'number') expect([1, 2, 3, 4]).not.toContain(shown);
        if (typeof n === 'number' && typeof of === 'number')
          expect([1, 2, 3, 4]).not.toContain(of - n);
      }),
    );
    expect(flooredShare({ n: 497, of: 500 })).toEqual({ n: 'most', of: 500 });
    expect(flooredShare({ n: 0, of: 12 })).toEqual({ n: 0, of: 12 });
  });

  it('are never the only hidden ones of a column whose total is shown, where another can hide with them', () => {
    fc.assert(
      fc.property(fc.array(aShare, { minLength: 2 }), (shares) => {
        const shown = flooredParts(shares);
        const hidden = shown.filter((share) => typeof share?.n !== 'number').length;
        const open = shown.filter((share) => typeof share?.n === 'number' && share.of !== 0).length;
        if (hidden === 1) expect(open).toBe(0);
      }),
    );
  });

  it('leave the rate as a bound that holds', () => {
    fc.assert(
      fc.property(aShare, (share) => {
        const rate = shownRate(flooredShare(share));
        const real = (share.n * 1000) / share.of;
        if (rate?.is === 'atLeast') expect(real).toBeGreaterThanOrEqual(rate.thousandths);
        if (rate?.is === 'atMost') expect(real).toBeLessThanOrEqual(rate.thousandths);
      }),
    );
  });
});

describe('More than the denominator knows of', () => {
  it('is no rate, and leaves nothing', () => {
    fc.assert(
      fc.property(some, fc.nat(300), (of, more) => {
        const beyond = { n: of + 1 + more, of };
        expect(shownRate(beyond)).toBeUndefined();
        expect(leftOf(beyond)).toBe(0);
      }),
    );
  });
});
