import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divided, sized, type Sized } from '../../../functions/domain/sampling/certain.ts';
import {
  drawChildren,
  drawSchools,
  frameFiles,
  sha256Of,
  ticketsOf,
  verifyRound,
  type DrawnSchool,
} from '../../../functions/domain/sampling/index.ts';
import { byStratum } from '../../../functions/domain/sampling/read-frame.ts';
import { selectSystematically } from '../../../functions/domain/sampling/systematic.ts';
import { sourcesOf } from './fixture-round.ts';
import { aDesign, aRound, aSchool, keyOf, someSchools } from './made-round.ts';

const anyTickets = fc.nat().map((n) => ticketsOf(sha256Of(`seed ${n}`)));
const countOf = (drawn: readonly DrawnSchool[], role: string) =>
  drawn.filter((school) => school.role === role).length;

describe('Every round', () => {
  it('verifies as it was drawn', () => {
    fc.assert(
      fc.property(someSchools, (schools) => {
        const { proved } = verifyRound(sourcesOf(aRound(schools)));
        expect(proved).toBe('children');
      }),
      { numRuns: 60 },
    );
  });

  it('is the same whatever the order in which schools and children come', () => {
    const cases = someSchools.chain((schools) =>
      fc.tuple(
        fc.constant(frameFiles(schools).frame),
        fc.shuffledSubarray(frameFiles(schools).frame, { minLength: schools.length }),
        anyTickets,
      ),
    );
    fc.assert(
      fc.property(cases, ([frame, shuffled, tickets]) => {
        const design = aDesign(frame);
        expect(drawSchools(shuffled, design, tickets)).toEqual(drawSchools(frame, design, tickets));
      }),
    );
    const keys = Array.from({ length: 300 }, (_, n) => keyOf(`${n}`));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(keys, { minLength: 300 }),
        anyTickets,
        (shuffled, tickets) => {
          expect(drawnOf(shuffled, tickets, 10)).toEqual(drawnOf(keys, tickets, 10));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('keeps the order of the others when a child is taken off the list', () => {
    const keys = Array.from({ length: 40 }, (_, n) => keyOf(`${n}`));
    const orderOf = (those: readonly string[], tickets: Parameters<typeof drawnOf>[1]) =>
      drawnOf(those, tickets, 40).map(({ key }) => key);
    fc.assert(
      fc.property(fc.nat(39), anyTickets, (left, tickets) => {
        const without = orderOf(keys, tickets).filter((key) => key !== keys[left]);
        expect(orderOf(keys.toSpliced(left, 1), tickets)).toEqual(without);
      }),
    );
  });

  it('gives each stratum what its design says, and at least two to chance', () => {
    fc.assert(
      fc.property(someSchools, anyTickets, fc.nat(4), (schools, tickets, reserveTarget) => {
        const { frame } = frameFiles(schools);
        const design = aDesign(frame, { reserveTarget });
        const drawn = drawSchools(frame, design, tickets);
        for (const [stratum, all] of byStratum(frame)) {
          const those = drawn.filter((school) => school.stratum === stratum);
          const [main, reserve] = [countOf(those, 'main'), countOf(those, 'reserve')];
          const visited = those.length - reserve;
          const size = design.sizes.get(stratum) ?? 0;
          expect(countOf(those, 'forced')).toBe(all.filter(({ must }) => must).length);
          expect(visited).toBeGreaterThanOrEqual(size);
          expect(main).not.toBe(1);
          if (main > 2) expect(visited).toBe(size);
          if (main === 0) expect([visited, reserve]).toEqual([all.length, 0]);
          expect(reserve).toBeLessThanOrEqual(reserveTarget);
        }
      }),
    );
  });
});

describe('The chance of a school', () => {
  const someSizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 9 });

  it('adds up to the number of schools, exactly, and is never nought nor above one', () => {
    fc.assert(
      fc.property(someSchools, fc.integer({ min: 1, max: 8 }), (schools, size) => {
        const { frame } = frameFiles(schools);
        const { rest, n, Z } = divided(
          frame.map((school) => sized(school, { mosFloor: 10 })),
          size,
        );
        const points = rest.map(({ z }) => BigInt(n) * z);
        expect(points.reduce((sum, point) => sum + point, 0n)).toBe(BigInt(n) * Z);
        for (const point of points) expect(point > 0n && point < Z).toBe(true);
      }),
    );
  });

  it('is kept by the draw to the last start: of Z starts it is hit by m · z', () => {
    fc.assert(
      fc.property(someSizes, anyTickets, (sizes, tickets) => {
        const rest = sizes.map((z, n) => ofSize(`u${n}`, z));
        const { rest: left, n: m, Z } = divided(rest, 3);
        const hits = new Map<string, number>();
        for (let start = 0n; start < Z; start++) {
          const from = { ...tickets, integer: () => start };
          const { draws } = selectSystematically(left, { m, Z, stratum: 'h' }, from);
          expect(draws).toHaveLength(m);
          for (const { sized: hit } of draws)
            hits.set(hit.school.unit, (hits.get(hit.school.unit) ?? 0) + 1);
        }
        for (const { school, z } of left) expect(hits.get(school.unit)).toBe(m * Number(z));
      }),
      { numRuns: 40 },
    );
  });

  it('shows in 20,000 draws: every school within four standard deviations', () => {
    const DRAWS = 20_000;
    const counts = [3, 12, 18, 21, 25, 40, 44, 58, 59, 60, 73, 0];
    const { frame } = frameFiles(counts.map((count, n) => aSchool(`370302-${100 + n}`, count)));
    const all = frame.map((school) => sized(school, { mosFloor: 10 }));
    const { rest, n, Z } = divided(all, 4);
    const design = { sizes: new Map([['370302B', 4]]), mosFloor: 10, reserveTarget: 0 };
    const hits = new Map<string, number>();
    for (let seed = 0; seed < DRAWS; seed++)
      for (const { unit } of drawSchools(frame, design, ticketsOf(sha256Of(`seed ${seed}`))))
        hits.set(unit, (hits.get(unit) ?? 0) + 1);
    expect(rest).toHaveLength(counts.length);
    for (const { school, z } of rest) {
      const chance = (n * Number(z)) / Number(Z);
      const deviation = Math.sqrt(DRAWS * chance * (1 - chance));
      expect(Math.abs((hits.get(school.unit) ?? 0) - DRAWS * chance)).toBeLessThan(4 * deviation);
    }
  });
});

describe('The chance of a child', () => {
  it('shows in 20,000 draws: every child within four standard deviations', () => {
    const [DRAWS, CHILDREN, TAKE] = [20_000, 15, 4];
    const keys = Array.from({ length: CHILDREN }, (_, n) => keyOf(`${n}`));
    const hits = new Map<string, number>();
    for (let seed = 0; seed < DRAWS; seed++)
      for (const { key } of drawnOf(keys, ticketsOf(sha256Of(`seed ${seed}`)), TAKE))
        hits.set(key, (hits.get(key) ?? 0) + 1);
    const chance = TAKE / CHILDREN;
    const deviation = Math.sqrt(DRAWS * chance * (1 - chance));
    for (const key of keys)
      expect(Math.abs((hits.get(key) ?? 0) - DRAWS * chance)).toBeLessThan(4 * deviation);
  });
});

function drawnOf(keys: readonly string[], tickets: ReturnType<typeof ticketsOf>, take: number) {
  const draw = drawChildren(
    { unit: '370302-101', size: BigInt(keys.length) },
    { take, takeReserve: 0 },
    tickets,
  );
  for (const key of keys) draw.child(key);
  return draw.drawn();
}

/** A school of which only its size measure matters. */
function ofSize(unit: string, z: number): Sized {
  const [school] = frameFiles([aSchool(unit, 0, { county: '370302' })]).frame;
  if (!school) throw new Error('a frame of one school has one');
  return { school, z: BigInt(z) };
}
