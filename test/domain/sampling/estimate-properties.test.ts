import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimate } from '../../../functions/domain/sampling/estimate/estimate.ts';
import {
  knownSchools,
  type KnownSchool,
} from '../../../functions/domain/sampling/estimate/released.ts';
import type { Disposition } from '../../../functions/domain/sampling/estimate/columns.ts';
import type { Result } from '../../../functions/domain/sampling/estimate/results.ts';
import { betweenSchools } from '../../../functions/domain/sampling/estimate/variance.ts';
import type { DrawnSchool } from '../../../functions/domain/sampling/index.ts';
import { rootDecimal } from '../../../functions/domain/statistics/decimal.ts';
import {
  compare,
  ONE,
  over,
  rational,
  sum,
  times,
  ZERO,
  type Rational,
} from '../../../functions/domain/statistics/rational.ts';

const everybody = { hasSchool: () => true, hasChild: () => true };

/** A child of a school that was observed, and what was found of it. */
function aResult(unit: string, n: number, ...ys: (boolean | undefined)[]): Result {
  const child = { unit, key: `${n}`, domain: '', rank: n, role: 'main', ticket: '' } as const;
  return { line: n, child: { ...child, listed: 0, taken: 0 }, disposition: 'OBSERVED', ys };
}

/** A school of a stratum that chance drew with z of Z, so many wanted. */
function aDrawn(unit: string, z: number, Z: number, more: Partial<DrawnSchool> = {}): DrawnSchool {
  const tickets = { ticketS1: '', ticketRes: '' };
  const chance = { n: 2, drawn: 3, Z: BigInt(Z), start: 0n, ...tickets };
  return { stratum: 'H', unit, role: 'main', order: 1, z: BigInt(z), chance, ...more };
}

const weights = (schools: readonly KnownSchool[]): Rational =>
  sum(schools.filter(({ parts }) => parts.length > 0).map(({ chance }) => over(ONE, chance)));

describe('The variance between schools', () => {
  // Cochran, Sampling Techniques (1977), §2.6: of 676 petition sheets 50 were drawn; 19,888 signatures estimated.
  const sheets = [
    [42, 23],
    [41, 4],
    [36, 1],
    [32, 1],
    [29, 1],
    [27, 2],
    [23, 1],
    [19, 1],
    [16, 2],
    [15, 2],
    [14, 1],
    [11, 1],
    [10, 1],
    [9, 1],
    [7, 1],
    [6, 3],
    [5, 2],
    [4, 1],
    [3, 1],
  ] as const;
  it('is that of a simple sample where chances are alike: Cochran’s petition', () => {
    const ys = sheets.flatMap(([y, times]) => Array<number>(times).fill(y));
    const chance = rational(50, 676);
    const schools = ys.map((y) => ({
      chance,
      total: { a: over(rational(y), chance), b: ZERO },
    }));
    const total = sum(schools.map((each) => each.total.a));
    expect(rootDecimal(times(total, total), 0)).toBe('19888');
    expect(rootDecimal(betweenSchools(schools).a, 0)).toBe('1392');
  });

  it('is N² (1 − n/N) s² / n for any values drawn with equal chance', () => {
    const drawn = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 30 }), (ys, more) => {
        const [n, N] = [ys.length, ys.length + more];
        const chance = rational(n, N);
        const schools = ys.map((y) => ({
          chance,
          total: { a: over(rational(y), chance), b: ZERO },
        }));
        const all = ys.reduce((sum, y) => sum + y, 0);
        const squares = ys.reduce((sum, y) => sum + y * y, 0);
        const s2 = rational(squares * n - all * all, n * (n - 1));
        const expected = times(s2, rational(N * (N - n), n));
        expect(compare(betweenSchools(schools).a, expected)).toBe(0);
      }),
    );
  });
});

describe('Children of certain schools', () => {
  it('weigh as many as their schools have', () => {
    const school = fc.record({
      listed: fc.integer({ min: 1, max: 80 }),
      seen: fc.integer({ min: 1, max: 80 }),
    });
    fc.assert(
      fc.property(fc.array(school, { minLength: 1, maxLength: 8 }), (schools) => {
        const drawn = schools.map((_, n): DrawnSchool => {
          const unit = `S${n}`;
          return { stratum: 'H', unit, role: 'certainty', order: n + 1, z: 1n };
        });
        const seen = schools.map(({ listed, seen }) => Math.min(listed, seen));
        const known = knownSchools(
          drawn,
          new Map(drawn.map(({ unit }) => [unit, 'COMPLETE'])),
          new Map(schools.map(({ listed }, n) => [`S${n}`, new Map([['', listed]])])),
          new Map(
            seen.map((count, n) => [
              `S${n}`,
              Array.from({ length: count }, (_, c) => aResult(`S${n}`, c, true)),
            ]),
          ),
        );
        const all = schools.reduce((sum, { listed }) => sum + listed, 0);
        const found = estimate(known, 0, everybody);
        expect(found && compare(found.children, rational(all))).toBe(0);
        expect(found?.betweenSchools.n).toBe(0n);
      }),
    );
  });
});

const visit = fc.constantFrom<Disposition>(
  ...([
    'COMPLETE',
    'PARTIAL',
    'OOS_CLOSED',
    'OOS_NO_CHILD_EVER',
    'NR_ACCESS',
    'NR_REFUSED',
    'UNKNOWN',
  ] as const),
);
/** A stratum of which some schools let nobody in, with what each found of one or two children. */
const someVisits = fc.array(
  fc.record({
    z: fc.integer({ min: 1, max: 40 }),
    visit,
    listed: fc.integer({ min: 2, max: 30 }),
    ys: fc.array(fc.option(fc.boolean(), { nil: undefined }), { minLength: 1, maxLength: 2 }),
  }),
  { minLength: 2, maxLength: 10 },
);
function knownOf(schools: typeof someVisits extends fc.Arbitrary<infer T> ? T : never) {
  const Z = 41 * schools.length * 10;
  const drawn = schools.map(({ z }, n) => aDrawn(`S${n}`, z, Z));
  return knownSchools(
    drawn,
    new Map(schools.map(({ visit }, n) => [`S${n}`, visit])),
    new Map(schools.map(({ listed }, n) => [`S${n}`, new Map([['', listed]])])),
    new Map(
      schools.map(({ visit, ys }, n) => [
        `S${n}`,
        visit === 'COMPLETE' || visit === 'PARTIAL' ? ys.map((y, c) => aResult(`S${n}`, c, y)) : [],
      ]),
    ),
  );
}

describe('Schools that let nobody in', () => {
  it('are spoken for by the others: those weigh as much as all that should have', () => {
    fc.assert(
      fc.property(someVisits, (schools) => {
        const known = knownOf(schools);
        const k = schools.length;
        const base = (z: number) => over(rational(41 * k * 10), rational(k * z));
        const eligible = schools.filter(({ visit }) => visit !== 'OOS_CLOSED');
        const without = schools.filter(({ visit }) => visit === 'OOS_NO_CHILD_EVER');
        const answered = known.filter(({ unit }) => {
          const { visit } = schools[Number(unit.slice(1))] ?? {};
          return visit !== 'OOS_CLOSED';
        });
        const all = sum(eligible.map(({ z }) => base(z)));
        if (answered.length === 0) return;
        expect(compare(sum(answered.map(({ chance }) => over(ONE, chance))), all)).toBe(0);
        if (without.length === 0) expect(compare(weights(known), all)).toBe(0);
      }),
    );
  });

  it('never make a number that is none', () => {
    fc.assert(
      fc.property(someVisits, (schools) => {
        const found = estimate(knownOf(schools), 0, everybody);
        if (!found) return;
        for (const value of [found.rate, found.betweenSchools, found.withinSchools])
          expect(compare(value, ZERO)).toBeGreaterThanOrEqual(0);
        expect(compare(found.rate, ONE)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('leave the estimate the same in whatever order they come', () => {
    fc.assert(
      fc.property(someVisits, (schools) => {
        const known = knownOf(schools);
        const [there, back] = [known, [...known].reverse()].map((those) =>
          estimate(those, 0, everybody),
        );
        expect(there === undefined).toBe(back === undefined);
        if (!there || !back) return;
        for (const part of ['rate', 'children', 'betweenSchools', 'withinSchools'] as const)
          expect(compare(there[part], back[part])).toBe(0);
        expect(there.df).toBe(back.df);
      }),
    );
  });
});

describe('Whom an indicator does not apply to', () => {
  it('is in neither count, and still one of those drawn', () => {
    const drawn = [aDrawn('S0', 1, 10), aDrawn('S1', 1, 10)];
    const counts = new Map([
      ['S0', new Map([['', 4]])],
      ['S1', new Map([['', 4]])],
    ]);
    const results = new Map([
      ['S0', [aResult('S0', 0, true), aResult('S0', 1, undefined)]],
      ['S1', [aResult('S1', 0, false), aResult('S1', 1, true)]],
    ]);
    const visits = new Map([
      ['S0', 'COMPLETE'],
      ['S1', 'COMPLETE'],
    ] as const);
    const found = estimate(knownSchools(drawn, visits, counts, results), 0, everybody);
    // Each child seen weighs 4/2 · 10/2: three of them count, two pass.
    expect(found).toMatchObject({ observed: 3, failures: 1, df: 1 });
    expect(found && compare(found.children, rational(30))).toBe(0);
    expect(found && compare(found.rate, rational(2, 3))).toBe(0);
  });
});
