import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from '../../../functions/domain/sampling/estimate/classify.ts';
import { decide } from '../../../functions/domain/sampling/estimate/decide.ts';
import { estimate, type Estimate } from '../../../functions/domain/sampling/estimate/estimate.ts';
import { failureLimit } from '../../../functions/domain/sampling/estimate/failure-limit.ts';
import type { KnownSchool } from '../../../functions/domain/sampling/estimate/released.ts';
import { weighingOf } from '../../../functions/domain/sampling/estimate/weighing.ts';
import { estimateRound, lqasOf } from '../../../functions/domain/sampling/index.ts';
import { approximately } from '../../../functions/domain/statistics/decimal.ts';
import { clopperPearson } from '../../../functions/domain/statistics/intervals.ts';
import {
  compare,
  minus,
  ONE,
  over,
  rational,
  ZERO,
} from '../../../functions/domain/statistics/rational.ts';
import { sourcesOf, workedRound } from './fixture-round.ts';

const everybody = { hasSchool: () => true, hasChild: () => true };
const lqas = lqasOf();
const TENTH = rational(1, 10);

/** A school of so many children whose chance is one of so many, and what was found of those seen. */
function aKnown(n: number, oneOf: number, listed: number, ys: readonly boolean[]): KnownSchool {
  const unit = `S${n}`;
  const observed = ys.map((y, line) => {
    const child = { unit, key: `${line}`, domain: '', rank: line, role: 'main' as const };
    return {
      ...{ line, disposition: 'OBSERVED' as const, ys: [y] },
      child: { ...child, ticket: '', listed: 0, taken: 0 },
    };
  });
  const chance = rational(1, oneOf);
  const parts = [{ domain: '', listed, observed, chance }];
  return { unit, stratum: 'H', isRandom: oneOf > 1, chance, parts };
}

const someKnown = fc
  .array(
    fc.record({
      oneOf: fc.integer({ min: 1, max: 30 }),
      unseen: fc.nat(60),
      ys: fc.array(
        fc.boolean().chain((fails) => (fails ? fc.boolean() : fc.constant(true))),
        { minLength: 1, maxLength: 10 },
      ),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((rows) => rows.map(({ oneOf, unseen, ys }, n) => aKnown(n, oneOf, ys.length + unseen, ys)));

/** A rate with its variance, as an estimate has it. */
function aRate(of: Partial<Estimate>): Estimate {
  return {
    ...{ children: rational(1000), passing: rational(900), rate: rational(9, 10) },
    ...{ betweenSchools: rational(1, 1000), withinSchools: ZERO, df: 5 },
    ...{ schools: 9, observed: 100, failures: 10, singletons: [], ...of },
  };
}

describe('The classes of the worked package', () => {
  // Kish factors, shares and limits worked out from weights.csv and results.csv by another program (Python’s fractions, and
  // beta.ppf of SciPy), the worth of the children pair by pair: 1 / Σ w·w′·(1 or ρ), shares of weights.
  it('are decided by weights, for all of its counties weigh unequally', () => {
    const { made } = estimateRound(sourcesOf(workedRound()));
    expect(made?.get('county_classes.csv')).toBe(
      [
        'county,by,kish,p_fail,upper_limit,decision,small_sample',
        '370302,weights,1.6234064614,0.0548039969,0.165232,PASS,1',
        '370303,weights,1.1853729366,0.0000000000,0.126813,PASS,1',
        '370304,weights,1.2221451524,0.0447368421,0.129334,PASS,0',
        '',
      ].join('\n'),
    );
  });
});

describe('The limit of a share that fails', () => {
  const worth = rational(20);

  // By SciPy: beta.ppf(0.9, x + 1, n − x), n = p(1 − p) / V · (t₉₉ / t_df)² and no more than 100, x = p·n.
  it.each([
    ['few degrees of freedom', { df: 5 }, 0.16313737348835225],
    ['three of them', { df: 3 }, 0.17220380204284158],
    ['a small variance', { betweenSchools: rational(1, 10_000) }, 0.14988259230162024],
    ['enough of all', { df: 20, betweenSchools: rational(4, 10_000) }, 0.1298026934522872],
  ])('with %s is that of the interval of SAMPLING §2.13', (_, of, expected) => {
    expect(failureLimit(aRate(of), worth, TENTH).limit).toBeCloseTo(expected, 9);
  });

  it.each([
    ['without a degree of freedom', { df: 0 }, 0.1],
    ['with two', { df: 2 }, 0.1],
    ['where all pass', { failures: 0, passing: rational(1000), rate: ONE }, 0],
  ])('%s is that of as many children as those seen are worth', (_, of, failing) => {
    const [, high] = clopperPearson(failing * 20, 20, 0.2);
    expect(failureLimit(aRate(of), worth, TENTH).limit).toBe(high);
  });

  it('where all fail is 1', () => {
    const none = { passing: ZERO, rate: ZERO, failures: 100 };
    expect(failureLimit(aRate(none), worth, TENTH).limit).toBe(1);
  });

  it('is a number above the share, and never below what none who fails would leave open', () => {
    fc.assert(
      fc.property(someKnown, fc.integer({ min: 1, max: 999 }), (schools, permille) => {
        const [found, weighing] = [estimate(schools, 0, everybody), weighingOf(schools, 0)];
        if (!found || !weighing) return expect.unreachable('children were seen');
        const beta = rational(permille, 1000);
        const { limit, atNone } = failureLimit(found, weighing.worth, beta);
        expect(limit).toBeGreaterThanOrEqual(atNone);
        expect(limit).toBeLessThanOrEqual(1);
        expect(atNone).toBeGreaterThan(0);
        if (permille > 250) return;
        expect(limit).toBeGreaterThanOrEqual(approximately(minus(ONE, found.rate)) - 1e-12);
      }),
    );
  });
});

describe('Children who were seen', () => {
  it('have a Kish factor of 1 or more, and are worth no more than it leaves of them', () => {
    fc.assert(
      fc.property(someKnown, (schools) => {
        const weighing = weighingOf(schools, 0);
        if (!weighing) return expect.unreachable('children were seen');
        const all = schools.flatMap(({ parts }) => parts.flatMap(({ observed }) => observed));
        expect(compare(weighing.kish, ONE)).toBeGreaterThanOrEqual(0);
        expect(compare(weighing.worth, ONE)).toBeGreaterThanOrEqual(0);
        const left = over(rational(all.length), weighing.kish);
        expect(compare(weighing.worth, left)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('of schools alike are worth n / (1 + (m − 1) ρ)', () => {
    const ys = Array<boolean>(10).fill(true);
    const schools = [1, 2, 3, 4, 5, 6].map((n) => aKnown(n, 4, 30, ys));
    const weighing = weighingOf(schools, 0);
    expect(weighing && compare(weighing.kish, ONE)).toBe(0);
    expect(weighing && compare(weighing.worth, rational(600, 19))).toBe(0);
  });

  it('to whom the question does not apply are not among them', () => {
    expect(weighingOf([aKnown(1, 1, 3, [true])], 1)).toBeUndefined();
  });
});

describe('The class of a county', () => {
  const counts = { children: 900, observed: 60, failures: 3 };
  const counted = classify(counts, lqas);
  const never = () => expect.unreachable('it is decided by counts');
  const worth = rational(30);

  it('follows from counts up to a Kish factor of 1.1, and from weights above it', () => {
    const at = { kish: rational(11, 10), worth };
    expect(decide(counted, 900, at, never, lqas)).toMatchObject({ decision: 'PASS', by: 'counts' });
    const above = { kish: rational(1101, 1000), worth };
    const found = decide(counted, 900, above, () => aRate({}), lqas);
    expect(found).toMatchObject({ decision: 'PASS', by: 'weights' });
  });

  it('is not good where few fail who stand for many', () => {
    const good = Array<boolean>(10).fill(true);
    const schools = [1, 2, 3, 4, 5].map((n) => aKnown(n, 1, 10, good));
    schools.push(aKnown(6, 1, 60, [...good.slice(3), false, false, false]));
    const found = decide(
      counted,
      110,
      weighingOf(schools, 0),
      () => estimate(schools, 0, everybody),
      lqas,
    );
    expect([counted.decision, found.decision, found.by]).toEqual(['PASS', 'FAIL', 'weights']);
  });

  it('is not told where not even a county without failures would pass', () => {
    const few = { kish: rational(2), worth: rational(10) };
    const none = aRate({ failures: 0, passing: rational(1000), rate: ONE });
    expect(decide(counted, 900, few, () => none, lqas)).toMatchObject({ decision: 'TOO_FEW' });
    const enough = { kish: rational(2), worth: rational(11) };
    expect(decide(counted, 900, enough, () => none, lqas)).toMatchObject({
      decision: 'PASS',
      isSmall: true,
    });
  });

  it('is by counts where nobody was seen', () => {
    const nobody = classify({ children: 900, observed: 0, failures: 0 }, lqas);
    const found = decide(nobody, 900, undefined, never, lqas);
    expect(found).toEqual({ decision: 'TOO_FEW', by: 'counts', isSmall: nobody.isSmall });
  });

  it('is no better for a failure more', () => {
    fc.assert(
      fc.property(someKnown, (schools) => {
        const passing = schools.map((school, n) =>
          aKnown(
            n,
            Number(school.chance.d),
            school.parts[0]?.listed ?? 0,
            school.parts.flatMap(({ observed }) => observed.map(() => true)),
          ),
        );
        const ofThese = (those: readonly KnownSchool[]) =>
          decide(counted, 900, weighingOf(those, 0), () => estimate(those, 0, everybody), lqas);
        const [found, best] = [ofThese(schools), ofThese(passing)];
        const order = ['FAIL', 'TOO_FEW', 'PASS'];
        expect(order.indexOf(found.decision)).toBeLessThanOrEqual(order.indexOf(best.decision));
      }),
    );
  });
});
