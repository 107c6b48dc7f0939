import { expect, it } from 'vitest';
import {
  drawChildren,
  drawSchools,
  sha256Of,
  ticketsOf,
  type FrameSchool,
} from '../../../functions/domain/sampling/index.ts';
import { estimate } from '../../../functions/domain/sampling/estimate/estimate.ts';
import { knownSchools } from '../../../functions/domain/sampling/estimate/released.ts';
import type { Result } from '../../../functions/domain/sampling/estimate/results.ts';
import { byStratum } from '../../../functions/domain/sampling/read-frame.ts';
import { sizeOf } from '../../../functions/domain/sampling/composite.ts';
import { approximately } from '../../../functions/domain/statistics/decimal.ts';
import { logitT } from '../../../functions/domain/statistics/intervals.ts';
import { plus } from '../../../functions/domain/statistics/rational.ts';
import { tell } from '../../tell.ts';
import { chances } from '../../store/chances.ts';

/** So many rounds are drawn of one province, whose truth is known (SAMPLING §2.19 k). */
const ROUNDS = 500;
const design = {
  sizes: new Map<string, number>(),
  mosFloor: 10,
  reserveTarget: 0,
  take: 8,
  takeReserve: 0,
};

/** Ten counties with a dozen schools each, of children who pass or not, alike within a school more than without. */
function aProvince() {
  const luck = chances(2026);
  const passing = new Map<string, boolean>();
  const frame: FrameSchool[] = [];
  const keys = new Map<string, string[]>();
  for (let county = 0; county < 10; county++) {
    design.sizes.set(`H${county}`, 3);
    for (let n = 0; n < 12; n++) {
      const unit = `${county}-${String(n).padStart(2, '0')}`;
      const size = 8 + luck.below(40);
      const level = luck.chance(0.7) ? 0.97 : 0.6;
      const its = Array.from({ length: size }, (_, child) =>
        sha256Of(`${unit} ${child}`).slice(0, 24),
      );
      for (const key of its) passing.set(key, luck.chance(level));
      keys.set(unit, its);
      const school = { unit, county: `${county}`, schoolType: 'B', stratum: `H${county}` } as const;
      frame.push({
        ...school,
        childCount: size,
        riskPermille: 1000,
        must: false,
        history: '',
        childListSha256: '',
      });
    }
  }
  const truth = [...passing.values()].filter(Boolean).length / passing.size;
  return { frame, keys, passing, truth, children: passing.size };
}

it('Over hundreds of rounds the estimate is not biased, and says rightly how far off it may be', () => {
  const { frame, keys, passing, truth, children } = aProvince();
  const rates: number[] = [];
  const totals: number[] = [];
  let [variances, covered] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const tickets = ticketsOf(sha256Of(`round ${round}`));
    const drawn = drawSchools(frame, design, tickets);
    const counts = new Map<string, Map<string, number>>();
    const observed = new Map<string, Result[]>();
    for (const { unit } of drawn) {
      const school = frame.find((each) => each.unit === unit);
      if (!school) throw new Error(unit);
      const draw = drawChildren({ unit, size: sizeOf(school, design) }, design, tickets);
      for (const key of keys.get(unit) ?? []) draw.child(key);
      const rows = draw.drawn().map((child, line): Result => ({
        ...{ line, child, disposition: 'OBSERVED' },
        ys: [passing.get(child.key)],
      }));
      counts.set(unit, new Map([['', school.childCount]]));
      observed.set(unit, rows);
    }
    const visits = new Map(drawn.map(({ unit }) => [unit, 'COMPLETE' as const]));
    const known = [...byStratum(drawn).values()].flatMap((those) =>
      knownSchools(those, visits, counts, observed),
    );
    const found = estimate(known, 0, { hasSchool: () => true, hasChild: () => true });
    if (!found) throw new Error('nothing was found');
    const [rate, variance] = [found.rate, plus(found.betweenSchools, found.withinSchools)].map(
      approximately,
    );
    const [low, high] = logitT(rate ?? NaN, Math.sqrt(variance ?? NaN), found.df);
    rates.push(rate ?? NaN);
    totals.push(approximately(found.children));
    variances += variance ?? NaN;
    if (low <= truth && truth <= high) covered += 1;
  }
  const mean = (values: readonly number[]) =>
    values.reduce((sum, each) => sum + each, 0) / values.length;
  const spread = Math.sqrt(mean(rates.map((rate) => (rate - mean(rates)) ** 2)));
  const found = {
    bias: (mean(rates) - truth) / truth,
    biasOfTotal: (mean(totals) - children) / children,
    seRatio: Math.sqrt(variances / ROUNDS) / spread,
    coverage: covered / ROUNDS,
  };
  tell(`estimates ${JSON.stringify({ rounds: ROUNDS, truth, ...found })}`);
  expect(Math.abs(found.bias)).toBeLessThanOrEqual(0.02);
  expect(Math.abs(found.biasOfTotal)).toBeLessThanOrEqual(0.02);
  expect(found.seRatio).toBeGreaterThan(0.85);
  expect(found.seRatio).toBeLessThan(1.15);
  expect(found.coverage).toBeGreaterThan(0.9);
  expect(found.coverage).toBeLessThan(0.98);
}, 600_000);
