import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestTake,
  costOf,
  failures,
  lqasOf,
  promiseOf,
  sizeFor,
  sizeWithin,
} from '../../../../functions/domain/sampling/index.ts';

/** Six schools a county and ten children a school in 136 counties, as SAMPLING §2.5 has it. */
const usual = { perCounty: 6, take: 10 };
const province = { counties: 136, ofCounty: 2200, pass: 0.95, icc: 0.1 };
const shares = fc.integer({ min: 1, max: 999 }).map((permille) => permille / 1000);
const iccs = fc.integer({ min: 0, max: 900 }).map((permille) => permille / 1000);
const clusters = fc.record({
  schools: fc.integer({ min: 1, max: 12 }),
  take: fc.integer({ min: 1, max: 15 }),
  icc: iccs,
});

describe('Given what a design of the usual size can promise', () => {
  const promised = promiseOf(usual, province, lqasOf());

  it('then its size, design effect and half width are those of SAMPLING §2.5', () => {
    expect(promised).toMatchObject({ schools: 816, children: 8160, observed: 60 });
    expect(promised.deff).toBeCloseTo(1.9, 12);
    expect(100 * promised.halfWidth).toBeCloseTo(0.65, 2);
  });

  it('and where children of a school are alike, up to six failures keep both risks below ten in a hundred', () => {
    expect(promised.strict.passing).toBe(6);
    expect(100 * promised.strict.alpha).toBeCloseTo(8.3, 1);
    expect(100 * promised.strict.beta).toBeCloseTo(9.0, 1);
  });

  // Worked out with scipy 1.11: hypergeom.cdf(7, 2200, 440, 60), and six betabinom(10, a, b) convolved.
  it('and the rule by which counties are classed errs more often than it says where they are alike', () => {
    expect(promised.ifUnlike.passing).toBe(7);
    expect(promised.ifUnlike.alpha).toBeCloseTo(0.008781633129384514, 12);
    expect(promised.ifUnlike.beta).toBeCloseTo(0.06434340988705951, 12);
    expect(promised.ifAlike.passing).toBe(7);
    expect(promised.ifAlike.alpha).toBeCloseTo(0.047258419928741247, 12);
    expect(promised.ifAlike.beta).toBeCloseTo(0.14461746204276343, 12);
    expect(promised.strict.alpha).toBeCloseTo(0.08317884185972702, 12);
    expect(promised.strict.beta).toBeCloseTo(0.09004107238511515, 12);
  });

  it('then too small a county sample passes nobody, and all of a county errs never', () => {
    expect(promiseOf({ perCounty: 2, take: 1 }, province, lqasOf()).strict.passing).toBe(-1);
    const all = promiseOf({ perCounty: 60, take: 60 }, province, lqasOf());
    expect(all.observed).toBe(2200);
    expect(all.ifUnlike).toMatchObject({ alpha: 0, beta: 0 });
  });
});

describe('Given failures among children of some schools', () => {
  it('then their chances add up to one and their mean is the share', () => {
    fc.assert(
      fc.property(shares, clusters, (share, cluster) => {
        const chances = failures(share, cluster);
        const children = cluster.schools * cluster.take;
        expect(chances).toHaveLength(children + 1);
        expect(chances.every((chance) => chance >= 0)).toBe(true);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 10);
        const mean = chances.reduce((sum, chance, found) => sum + chance * found, 0);
        expect(mean / children).toBeCloseTo(share, 9);
      }),
    );
  });

  it('and their variance is that of as many unlike children, times the design effect', () => {
    fc.assert(
      fc.property(shares, clusters, (share, cluster) => {
        const children = cluster.schools * cluster.take;
        const chances = failures(share, cluster);
        const variance = chances.reduce(
          (sum, chance, found) => sum + chance * (found - children * share) ** 2,
          0,
        );
        const deff = 1 + (cluster.take - 1) * cluster.icc;
        const expected = children * share * (1 - share) * deff;
        expect(variance / expected).toBeCloseTo(1, 8);
      }),
    );
  });

  // Tippett's and every table's: Binomial(4, 1/2) is 1, 4, 6, 4, 1 sixteenths. Pólya's urn of one and one is uniform.
  it('and without any likeness they are binomial, with the likeness of a uniform urn all alike', () => {
    const binomial = failures(0.5, { schools: 2, take: 2, icc: 0 });
    [1, 4, 6, 4, 1].forEach((ways, k) => expect(binomial[k]).toBeCloseTo(ways / 16, 14));
    const uniform = failures(0.5, { schools: 1, take: 4, icc: 1 / 3 });
    uniform.forEach((chance) => expect(chance).toBeCloseTo(1 / 5, 14));
  });
});

describe('Given what a province can afford', () => {
  const spending = { school: 240, child: 20 };

  it('then ten children of a school tell most for the time where a school takes as long as twelve children', () => {
    expect(bestTake(spending, 0.1)).toBe(10); // √(12 · 9) = 10.39
    expect(bestTake(spending, 0)).toBe(60);
    expect(bestTake({ school: 1, child: 600 }, 0.5)).toBe(1);
  });

  it('then the fewest schools that keep a precision keep it, and one fewer does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 50 }),
        fc.integer({ min: 1, max: 30 }),
        (permille, take) => {
          const asked = permille / 1000;
          const size = sizeFor(asked, take, province);
          if (!size) {
            const most = promiseOf(
              { perCounty: 60, take },
              { ...province, ofCounty: 1e6 },
              lqasOf(),
            );
            expect(most.halfWidth).toBeGreaterThan(asked);
            return;
          }
          const wide = { ...province, ofCounty: 1e6 };
          expect(promiseOf(size, wide, lqasOf()).halfWidth).toBeLessThanOrEqual(
            asked * (1 + 1e-12),
          );
          if (size.perCounty === 2) return;
          const fewer = { ...size, perCounty: size.perCounty - 1 };
          expect(promiseOf(fewer, wide, lqasOf()).halfWidth).toBeGreaterThan(asked);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('then what is bought costs no more than there is, and one school more a county would', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5_000_000 }),
        fc.integer({ min: 1, max: 30 }),
        (minutes, take) => {
          const size = sizeWithin(minutes, take, province, spending);
          const cost = (perCounty: number) =>
            costOf(perCounty * province.counties, perCounty * take * province.counties, spending);
          if (!size) {
            expect(cost(2)).toBeGreaterThan(minutes);
            return;
          }
          expect(cost(size.perCounty)).toBeLessThanOrEqual(minutes);
          if (size.perCounty < 60) expect(cost(size.perCounty + 1)).toBeGreaterThan(minutes);
        },
      ),
    );
  });
});
