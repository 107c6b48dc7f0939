import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocations,
  frameFiles,
  sizesOf,
  usualSizes,
  type Allocation,
  type ExpectedOf,
} from '../../../functions/domain/sampling/index.ts';
import { byStratum } from '../../../functions/domain/sampling/read-frame.ts';
import { weightOf } from '../../../functions/domain/sampling/weights.ts';
import { aSchool, someSchools } from './made-round.ts';

const even = { passPercent: 90, cost: 1 };
const EVEN: ExpectedOf = { A: even, B: even, C: even };
const expected = fc.record({
  passPercent: fc.integer({ min: 1, max: 99 }),
  cost: fc.integer({ min: 1, max: 100 }),
});
const anyExpected = fc.record({ A: expected, B: expected, C: expected });

/** Two counties of primary schools: the second has four times the children. */
const twoCounties = frameFiles([
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => aSchool(`370302-00${n}`, 25)),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => aSchool(`370303-00${n}`, 100)),
]).frame;

describe('Schools shared out among strata', () => {
  it('are as many as were asked for, two at least in a stratum and no more than it has', () => {
    fc.assert(
      fc.property(
        someSchools,
        fc.constantFrom(...allocations),
        fc.nat(40),
        anyExpected,
        (schools, allocation, total, given) => {
          const { frame } = frameFiles(schools);
          const strata = byStratum(frame);
          const sizes = sizesOf(frame, allocation, total, given);
          expect([...sizes.keys()].sort()).toEqual([...strata.keys()].sort());
          let fewest = 0;
          for (const [stratum, those] of strata) {
            const size = sizes.get(stratum) ?? 0;
            expect(size).toBeGreaterThanOrEqual(Math.min(2, those.length));
            expect(size).toBeLessThanOrEqual(those.length);
            fewest += Math.min(2, those.length);
          }
          const sum = [...sizes.values()].reduce((all, size) => all + size, 0);
          expect(sum).toBe(Math.min(frame.length, Math.max(fewest, total)));
        },
      ),
    );
  });

  it('go with the children, with their root, or are as many in every county', () => {
    const sizes = (allocation: Allocation, total: number) => [
      ...sizesOf(twoCounties, allocation, total, EVEN).values(),
    ];
    expect(sizes('proportional', 10)).toEqual([2, 8]);
    expect(sizes('power', 9)).toEqual([3, 6]); // 1 : √4
    for (const each of ['neyman', 'cost'] as const)
      expect(sizes(each, 10)).toEqual(sizes('proportional', 10)); // all types alike
    expect([...usualSizes(twoCounties, 6).values()]).toEqual([6, 6]);
  });

  it('follow the spread of each type and the root of its cost', () => {
    const frame = frameFiles([
      ...[1, 2, 3, 4, 5, 6].map((n) =>
        aSchool(`370302-00${n}`, 50, { kindOfSchool: 'teachingPoint' }),
      ),
      ...[7, 8, 9].map((n) => aSchool(`370302-00${n}`, 100)),
      aSchool('370302-010', 100),
    ]).frame;
    const weights = (allocation: 'neyman' | 'cost', given: ExpectedOf) =>
      [...byStratum(frame).values()].map(
        (those) => Number(weightOf(allocation, those, given)) / 1e9,
      );
    const given: ExpectedOf = {
      A: { passPercent: 50, cost: 4 },
      B: { passPercent: 90, cost: 1 },
      C: even,
    };
    const [a = 0, b = 0] = weights('neyman', given);
    expect(a).toBeCloseTo(300 * 50, 3); // √(50·50)
    expect(b).toBeCloseTo(400 * 30, 3); // √(90·10)
    const [dear = 0, cheap = 0] = weights('cost', given);
    expect(dear).toBeCloseTo(a / 2, 3); // a visit that costs four times halves it
    expect(cheap).toBeCloseTo(b, 3);
  });
});
