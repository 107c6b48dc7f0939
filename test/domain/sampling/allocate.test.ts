import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocate,
  frameFiles,
  Infeasible,
  kishFactor,
  listedAt,
  readDesign,
  readFrame,
  usualSizes,
  type Share,
} from '../../../functions/domain/sampling/index.ts';
import { byStratum } from '../../../functions/domain/sampling/read-frame.ts';
import { workedRound } from './fixture-round.ts';
import { aSchool } from './made-round.ts';

const shares = (...rows: readonly [id: string, least: number, most: number, weight: bigint][]) =>
  rows.map(([id, least, most, weight]): Share => ({ id, least, most, weight }));

const someShares = fc
  .array(
    fc.record({ least: fc.nat(5), room: fc.nat(20), weight: fc.bigInt({ min: 1n, max: 500n }) }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ least, room, weight }, n): Share => ({
      id: `h${n}`,
      least,
      most: least + room,
      weight,
    })),
  );
const total = (all: readonly Share[], bound: 'least' | 'most') =>
  all.reduce((sum, share) => sum + share[bound], 0);

describe('Seats', () => {
  it('go by weight, the last ones to the largest remainders', () => {
    const three = shares(['a', 0, 9, 5n], ['b', 0, 9, 3n], ['c', 0, 9, 2n]);
    expect(allocate(7, three)).toEqual(new Map(Object.entries({ a: 4, b: 2, c: 1 })));
  });

  it('go to the larger weight, then to the first id, where remainders are equal', () => {
    expect(allocate(3, shares(['b', 0, 9, 1n], ['a', 0, 9, 1n]))).toEqual(
      new Map(Object.entries({ a: 2, b: 1 })),
    );
    expect(allocate(2, shares(['a', 0, 9, 1n], ['b', 0, 9, 3n]))).toEqual(
      new Map(Object.entries({ a: 0, b: 2 })),
    );
  });

  it('are never fewer than the least nor more than the most, and add up', () => {
    const cases = someShares.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.integer({ min: total(all, 'least'), max: total(all, 'most') }),
        fc.shuffledSubarray(all, { minLength: all.length }),
      ),
    );
    fc.assert(
      fc.property(cases, ([all, seats, shuffled]) => {
        const sizes = allocate(seats, all);
        expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBe(seats);
        for (const { id, least, most } of all) {
          expect(sizes.get(id)).toBeGreaterThanOrEqual(least);
          expect(sizes.get(id)).toBeLessThanOrEqual(most);
        }
        expect(allocate(seats, shuffled)).toEqual(sizes);
      }),
    );
  });

  it('that no bounds allow are refused', () => {
    const two = shares(['a', 2, 3, 1n], ['b', 2, 2, 1n]);
    expect(() => allocate(3, two)).toThrow(Infeasible);
    expect(() => allocate(6, two)).toThrow(Infeasible);
    expect(() => allocate(2, shares(['a', 3, 2, 1n]))).toThrow(Infeasible);
    expect(() => allocate(1, shares(['a', 0, 2, 0n]))).toThrow(RangeError);
  });

  it('of the worked package are those of its design', () => {
    const files = workedRound();
    const silent = () => expect.unreachable();
    const schools = readFrame([files.get('frame_schools.csv') ?? new Uint8Array()], silent);
    const design = readDesign([files.get('design.json') ?? new Uint8Array()], silent);
    const all = [...byStratum(schools)].map(([id, those]): Share => {
      const children = those.reduce((sum, school) => sum + Math.max(10, school.childCount), 0);
      const most = those.length;
      return { id, least: Math.min(2, most), most, weight: BigInt(children) };
    });
    expect(allocate(22, all)).toEqual(design?.sizes);
  });
});

describe('The usual sizes', () => {
  it('are six schools a county, two at least in a stratum, all where there are fewer', () => {
    const kinds = ['teachingPoint', 'primary', 'nineYear'];
    const large = Array.from({ length: 30 }, (_, n) =>
      aSchool(`370302-${100 + n}`, n === 0 ? 500 : 20, { kindOfSchool: kinds[n % 3] ?? '' }),
    );
    const small = [aSchool('370303-001', 4), aSchool('370303-002', 0)];
    const { frame } = frameFiles([...large, ...small]);
    const sizes = { '370302A': 2, '370302B': 2, '370302C': 2, '370303B': 2 };
    expect(usualSizes(frame)).toEqual(new Map(Object.entries(sizes)));
    expect(usualSizes(frame, 9).get('370302A')).toBeGreaterThan(3);
  });
});

describe('The Kish factor of a design', () => {
  const factor = (counts: readonly number[], perCounty: number, more: object = {}) => {
    const schools = counts.map((count, n) => aSchool(`370302-${100 + n}`, count, more));
    const { frame } = frameFiles(schools);
    const design = { sizes: usualSizes(frame, perCounty), mosFloor: 10, take: 10 };
    return kishFactor(frame, design, new Map(schools.map((each) => [each.unit, listedAt(each)])));
  };

  it('is one where chance is in proportion to children and of each school as many are taken', () => {
    expect(factor([20, 30, 40, 25, 35, 60], 2)).toBeCloseTo(1, 9);
    expect(factor([], 2)).toBe(1);
    expect(factor([0, 0, 0, 0], 2)).toBe(1);
  });

  it('is never below one, and is what many draws come to', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(80), { minLength: 4, maxLength: 14 }), (counts) => {
        expect(factor(counts, 4)).toBeGreaterThanOrEqual(1 - 1e-9);
      }),
    );
    // One school of 200 children is certain, of twenty schools of ten two are drawn: a child of it weighs 20, of them 10.
    const counts = [200, ...Array.from({ length: 20 }, () => 10)];
    const weights = [...Array<number>(10).fill(20), ...Array<number>(20).fill(10)];
    const [sum, squares] = [
      weights.reduce((a, w) => a + w),
      weights.reduce((a, w) => a + w * w, 0),
    ];
    expect(factor(counts, 3)).toBeCloseTo((weights.length * squares) / sum ** 2, 9);
  });
});
