import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countiesOf,
  type BulletinCounty,
  type SeenCounty,
} from '../../../../functions/domain/sampling/bulletin/counties.ts';
import { classify } from '../../../../functions/domain/sampling/estimate/classify.ts';
import type { Estimate } from '../../../../functions/domain/sampling/estimate/estimate.ts';
import { lqasOf } from '../../../../functions/domain/sampling/lqas.ts';
import { rational, ZERO } from '../../../../functions/domain/statistics/rational.ts';

const lqas = lqasOf();
const CHILDREN = 500;

interface Counts {
  readonly observed: number;
  readonly failures: number;
}

/** What is estimated where all children weigh the same. */
function anEstimate({ observed, failures }: Counts, more: Partial<Estimate> = {}): Estimate {
  return {
    ...{ children: rational(CHILDREN), passing: ZERO, singletons: [] },
    rate: rational(observed - failures, observed),
    betweenSchools: rational(1, 10_000),
    withinSchools: ZERO,
    ...{ df: 5, schools: 8, observed, failures },
    ...more,
  };
}

function aCounty(n: number, counts: Counts, more: Partial<SeenCounty> = {}): SeenCounty {
  const children = CHILDREN;
  const classed = { county: `37030${n}`, children, ...counts };
  const counted = classify({ children, ...counts }, lqas);
  return {
    classed: { ...classed, ...counted, decided: { ...counted, by: 'counts' } },
    estimate: counts.observed > 0 ? anEstimate(counts) : undefined,
    ...more,
  };
}

const told = (...all: readonly Counts[]) =>
  countiesOf(
    all.map((counts, n) => aCounty(n, counts)),
    lqas,
  );

describe('The counties of a bulletin', () => {
  it('stand in the order of their codes, whatever their rates', () => {
    const { counties } = told(
      { observed: 60, failures: 20 },
      { observed: 60, failures: 0 },
      { observed: 60, failures: 6 },
    );
    expect(counties.map(({ county, decision }) => [county, decision])).toEqual([
      ['370300', 'FAIL'],
      ['370301', 'PASS'],
      ['370302', 'PASS'],
    ]);
  });

  it.each([
    ['30 children of 3 schools', { schools: 3 }, 30, true],
    ['29 children', {}, 29, false],
    ['2 schools', { schools: 2 }, 60, false],
    ['too few degrees of freedom for an interval', { df: 2 }, 60, false],
  ])('have a rate, or none: %s', (_, more, observed, hasRate) => {
    const counts = { observed, failures: 6 };
    const county = aCounty(0, counts, { estimate: anEstimate(counts, more) });
    const other = aCounty(1, { observed: 60, failures: 20 });
    const [first] = countiesOf([county, other], lqas).counties;
    expect([first?.failures, first?.rate !== undefined]).toEqual([6, hasRate]);
  });

  it('have no rate from which failures would follow that are withheld', () => {
    const { counties } = told({ observed: 60, failures: 3 }, { observed: 60, failures: 20 });
    expect(counties.map(({ failures, rate }) => [failures, rate])).toEqual([
      ['withheld', undefined],
      ['withheld', undefined],
    ]);
  });

  it('withhold a nought where the only other one fails few: their total must not tell these', () => {
    const { counties, areFailuresTold } = told(
      { observed: 60, failures: 3 },
      { observed: 60, failures: 0 },
      { observed: 60, failures: 0 },
    );
    expect(counties.map(({ failures }) => failures)).toEqual(['withheld', 'withheld', 0]);
    expect(areFailuresTold).toBe(false);
    expect(told({ observed: 60, failures: 3 }).areFailuresTold).toBe(true);
  });

  it('do not tell the failures by their class: four of 34 are the only few with which it fails', () => {
    const { counties } = told(
      { observed: 34, failures: 4 },
      { observed: 60, failures: 20 },
      { observed: 70, failures: 20 },
    );
    expect(counties[0]).toMatchObject({ decision: 'FAIL', failures: 'withheld' });
    const [least, most] = spanOf(counties, [4, 20, 20], 0);
    expect(most).toBeGreaterThan(least);
  });

  it('never let what is withheld be worked out from all that is printed', () => {
    const counts = fc.integer({ min: 0, max: 70 }).chain((observed) =>
      fc.record({
        observed: fc.constant(observed),
        failures: fc.oneof(fc.nat(Math.min(6, observed)), fc.nat(observed)),
      }),
    );
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), (all) => {
        const { counties, areSeenTold, areFailuresTold } = told(...all);
        for (const [at, { observed, failures }] of all.entries()) {
          const county = counties[at];
          const isFew = [observed, failures, observed - failures].some((n) => n > 0 && n < 5);
          if (isFew) expect(county?.failures).toBe('withheld');
          if (observed > 0 && observed < 5) expect(county?.observed).toBe('withheld');
        }
        if (areSeenTold || areFailuresTold) return; // then nothing is printed that tells the total
        const failures = all.map((each) => each.failures);
        for (const [at, { failures: shown }] of counties.entries()) {
          if (shown !== 'withheld') continue;
          const [least, most] = spanOf(counties, failures, at);
          expect(most).toBeGreaterThan(least);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never let the children seen of a county be worked out from their total and the classes', () => {
    const few = fc.oneof(fc.nat(14), fc.nat(70)).map((observed) => ({ observed, failures: 0 }));
    fc.assert(
      fc.property(fc.array(few, { minLength: 1, maxLength: 6 }), (all) => {
        const { counties, areSeenTold } = told(...all);
        if (areSeenTold) return; // then their total is not printed
        for (const [at, { observed }] of counties.entries()) {
          if (observed !== 'withheld') continue;
          const [least, most] = seenSpanOf(counties, all, at);
          expect(most).toBeGreaterThan(least);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Children that may have been seen of a county, by its class and by what is left of the total of all. */
function seenSpanOf(
  counties: readonly BulletinCounty[],
  all: readonly Counts[],
  at: number,
): [least: number, most: number] {
  const hidden = counties.flatMap(({ observed }, n) => (observed === 'withheld' ? [n] : []));
  const left = hidden.reduce((sum, n) => sum + (all[n]?.observed ?? 0), 0);
  const canBe = (n: number, observed: number) =>
    classify({ children: CHILDREN, observed, failures: 0 }, lqas).decision ===
    counties[n]?.decision;
  const each = Array.from({ length: left }, (_, n) => n + 1);
  let sums = new Set([0]);
  for (const n of hidden.filter((other) => other !== at)) {
    const values = each.filter((value) => canBe(n, value));
    sums = new Set([...sums].flatMap((sum) => values.map((value) => sum + value)));
  }
  const values = each.filter((value) => canBe(at, value) && sums.has(left - value));
  return [Math.min(...values), Math.max(...values)];
}

/** Failures that a county may have, by its class and by what is left of the total of all: each value tried. */
function spanOf(
  counties: readonly BulletinCounty[],
  failures: readonly number[],
  at: number,
): [least: number, most: number] {
  // Noughts are withheld only where no other failures are printed.
  const isNoughtToo = counties.every(({ failures: shown }) => shown === 'withheld' || shown === 0);
  const ranges = counties.map((county) => valuesOf(county, isNoughtToo ? 0 : 1));
  const hidden = counties.flatMap(({ failures: shown }, n) => (shown === 'withheld' ? [n] : []));
  const left = hidden.reduce((sum, n) => sum + (failures[n] ?? 0), 0);
  let sums = new Set([0]);
  for (const n of hidden) {
    if (n === at) continue;
    const next = new Set<number>();
    for (const sum of sums)
      for (const value of ranges[n] ?? []) if (sum + value <= left) next.add(sum + value);
    sums = next;
  }
  const values = (ranges[at] ?? []).filter((value) => sums.has(left - value));
  return [Math.min(...values), Math.max(...values)];
}

function valuesOf({ observed, decision }: BulletinCounty, least: number): number[] {
  if (observed === 'withheld') return Array.from({ length: 71 }, (_, value) => value);
  const all = Array.from({ length: Math.max(0, observed) }, (_, failures) => failures);
  return all
    .slice(least)
    .filter(
      (failures) =>
        classify({ children: CHILDREN, observed, failures }, lqas).decision === decision,
    );
}
