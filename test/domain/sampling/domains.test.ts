import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../../functions/domain/sampling/composite.ts';
import {
  drawChildren,
  drawSchools,
  frameFiles,
  kishFactor,
  listedAt,
  readDesign,
  sha256Of,
  ticketsOf,
  tooSmallForTake,
  verifyRound,
  type ChildCounts,
  type Design,
  type Domain,
  type DrawnChild,
  type RegisteredSchool,
} from '../../../functions/domain/sampling/index.ts';
import { quotasOf, takesOf } from '../../../functions/domain/sampling/takes.ts';
import { sourcesOf } from './fixture-round.ts';
import { aDesign, aDividedSchool, aRound, someDivided } from './made-round.ts';

const HASH = 'a'.repeat(64);
const anyTickets = fc.nat().map((n) => ticketsOf(sha256Of(`seed ${n}`)));
const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, each) => all + each, 0);

/** The frame of schools, their design, and their children by school and domain. */
function divided(
  schools: readonly RegisteredSchool[],
  domains: readonly Domain[],
  more: Partial<Design> = {},
) {
  const { frame, files } = frameFiles(schools, [], { domains });
  const design = aDesign(frame, { domains: { rates: domains, sha256: HASH }, ...more });
  const listed = new Map(schools.map((school) => [school.unit, listedAt(school)]));
  return { frame, files, design, listed };
}
const countsAt = (listed: ReadonlyMap<string, ChildCounts>, unit: string) =>
  listed.get(unit) ?? new Map<string, number>();

describe('The domains of a design', () => {
  const rounds = someDivided.chain((made) =>
    fc.record({
      made: fc.constant(made),
      take: fc.integer({ min: 1, max: 10 }),
      takeReserve: fc.nat(2),
      tickets: anyTickets,
    }),
  );

  it('weigh themselves: f times the same chance for all children of a stratum and a risk', () => {
    fc.assert(
      fc.property(rounds, ({ made: { schools, domains }, take, tickets }) => {
        const { frame, design, listed } = divided(schools, domains, { take });
        const school = new Map(frame.map((each) => [each.unit, each]));
        /** Chance of a child over the rate of its domain, as numerator and denominator. */
        const chances = new Map<string, readonly [bigint, bigint]>();
        for (const { unit, stratum, z, chance } of drawSchools(frame, design, tickets)) {
          const its = school.get(unit);
          if (!chance || !its) continue;
          const counts = countsAt(listed, unit);
          for (const { id, points } of quotasOf(counts, design)) {
            const children = BigInt(counts.get(id) ?? 0);
            if (children === 0n) continue;
            const rate = BigInt(domains.find((domain) => domain.id === id)?.rate ?? 0);
            const above = BigInt(chance.n) * z * points;
            const below = chance.Z * sizeOf(its, design) * children * rate;
            const key = `${stratum} ${its.riskPermille}`;
            const [first, second] = chances.get(key) ?? [above, below];
            expect(above * second).toBe(first * below);
            chances.set(key, [first, second]);
          }
        }
      }),
    );
  });

  it('get their quotas to less than a child, one at least and never more than there are, and together the take', () => {
    fc.assert(
      fc.property(rounds, ({ made: { schools, domains }, take }) => {
        const { frame, design, listed } = divided(schools, domains, { take });
        expect(tooSmallForTake(frame, design)).toEqual([]);
        frame.forEach((school) => {
          const [counts, size] = [countsAt(listed, school.unit), sizeOf(school, design)];
          const [quotas, takes] = [quotasOf(counts, design), takesOf(counts, size, design)];
          expect([...takes.keys()]).toEqual(domains.map(({ id }) => id));
          for (const { id, points } of quotas) {
            const taken = BigInt(takes.get(id) ?? 0);
            expect(taken * size - points < size && points - taken * size < size).toBe(true);
            const there = counts.get(id) ?? 0;
            expect(taken).toBeLessThanOrEqual(there);
            expect(taken).toBeGreaterThanOrEqual(Math.min(1, there));
          }
          // Domains of less than a child may come on top: none of them is left without a chance.
          const scarce = quotas.filter(({ points }) => points > 0n && points < size).length;
          const all = quotas.reduce((points, quota) => points + quota.points, 0n);
          const total = BigInt(sum(takes.values()));
          expect(total * size >= all && (total - 1n - BigInt(scarce)) * size < all).toBe(true);
          const isExact = (school.domains ?? []).every(
            ({ domain, childCount }) => childCount === counts.get(domain),
          );
          const composite = sum(domains.map(({ id, rate }) => rate * (counts.get(id) ?? 0)));
          if (!isExact || BigInt(composite) !== size) return;
          expect(total).toBeGreaterThanOrEqual(take);
          expect(total).toBeLessThanOrEqual(take + scarce);
          if (scarce === 0) expect(total).toBe(BigInt(take));
        });
      }),
      { numRuns: 200 },
    );
  });

  it('get their own quota rounded where shares of the sum would be more than one child off', () => {
    const domains = ['x', 'y'].map((id) => ({ id, rate: 1 }));
    const { frame, design, listed } = divided(
      [aDividedSchool('370302-001', { x: 49, y: 2 })],
      domains,
      { take: 6 },
    );
    const [school] = frame;
    const counts = countsAt(listed, '370302-001');
    // 6 · 49/59 = 4.98 and 6 · 2/59 = 0.20, together 5.19 and so six; 6 · 49/51 = 5.76 would go up to six.
    expect(school && takesOf(counts, sizeOf(school, design), design)).toEqual(
      new Map([
        ['x', 5],
        ['y', 1],
      ]),
    );
  });

  it('have the children with the lowest tickets of each, by the order of the design', () => {
    fc.assert(
      fc.property(rounds, ({ made: { schools, domains }, take, takeReserve, tickets }) => {
        const { frame, design } = divided(schools, domains, { take, takeReserve });
        const drawn = drawnOf(schools, frame, design, tickets);
        for (const { unit, keys, domainOf } of schools) {
          const its = drawn.filter((child) => child.unit === unit);
          const expected = domains.flatMap(({ id }) => {
            const those = [...keys].filter((key) => domainOf(key) === id);
            const ticketOf = (key: string) => tickets.ticket(`S2|${unit}|${key}`);
            const taken = its.find(({ domain }) => domain === id)?.taken ?? 0;
            return those
              .sort((a, b) => (ticketOf(a) < ticketOf(b) ? -1 : 1))
              .slice(0, taken + takeReserve)
              .map((key, at) => ({
                ...{ unit, key, domain: id, rank: at + 1, ticket: ticketOf(key) },
                ...{ role: at < taken ? 'main' : 'reserve', listed: those.length, taken },
              }));
          });
          if (its.length > 0) expect(its).toEqual(expected);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('are the same whatever the order in which schools and children come', () => {
    const cases = rounds.chain(({ made: { schools, domains }, tickets }) =>
      fc.record({
        schools: fc.constant(schools),
        domains: fc.constant(domains),
        tickets: fc.constant(tickets),
        shuffled: fc
          .tuple(
            ...schools.map((school) =>
              fc
                .shuffledSubarray([...school.keys], { minLength: [...school.keys].length })
                .map((keys) => ({ ...school, keys })),
            ),
          )
          .map((those): RegisteredSchool[] => those),
      }),
    );
    fc.assert(
      fc.property(cases, ({ schools, domains, tickets, shuffled }) => {
        const [one, other] = [divided(schools, domains), divided(shuffled, domains)];
        expect(other.files).toEqual(one.files);
        const frame = one.frame.toReversed();
        expect(drawSchools(frame, one.design, tickets)).toEqual(
          drawSchools(one.frame, one.design, tickets),
        );
        expect(drawnOf(shuffled, frame, one.design, tickets)).toEqual(
          drawnOf(schools, one.frame, one.design, tickets),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('make a round that verifies as it was drawn, and that is drawn the same again', () => {
    fc.assert(
      fc.property(rounds, ({ made: { schools, domains }, take, takeReserve }) => {
        const files = aRound(schools, { domains, design: { take, takeReserve } });
        expect(verifyRound(sourcesOf(files)).proved).toBe('children');
        expect(aRound(schools, { domains, design: { take, takeReserve } })).toEqual(files);
      }),
      { numRuns: 40 },
    );
  });

  it('are part of what is hashed, and read again as they were written', () => {
    const domains = [
      { id: 'b', rate: 3 },
      { id: 'a', rate: 1000 },
    ];
    const text = aRound([aDividedSchool('370302-001', { a: 3, b: 4 })], { domains }).get(
      'design.json',
    );
    expect(text).toContain('"domains":[{"id":"b","rate":3},{"id":"a","rate":1000}],');
    const read = readDesign([new TextEncoder().encode(text)], () => expect.unreachable());
    expect(read?.domains?.rates).toEqual(domains);
  });

  it('have rows for the children that are there, small counts not told, and ids in order', () => {
    const domains = ['far', 'boarding', 'other'].map((id, n) => ({ id, rate: n + 1 }));
    const schools = [
      aDividedSchool('370302-001', { far: 3, boarding: 12 }),
      aDividedSchool('370302-002', {}),
      aDividedSchool('370302-003', { other: 1 }),
    ];
    const { files } = frameFiles(schools, [], { domains });
    const list = (at: number, domain: string) => {
      const { keys, domainOf } = schools[at] ?? { keys: [] };
      const those = [...keys].filter((key) => domainOf?.(key) === domain).sort();
      return sha256Of(those.map((key) => `${key}\n`).join(''));
    };
    expect(files.get('frame_domains.csv')).toBe(
      [
        'unit_id,domain,child_count,child_list_sha256',
        `370302-001,boarding,12,${list(0, 'boarding')}`,
        `370302-001,far,10,${list(0, 'far')}`,
        `370302-003,other,10,${list(2, 'other')}`,
        '',
      ].join('\n'),
    );
    expect(files.get('frame_children.csv')?.split('\n')[0]).toBe('unit_id,child_key,domain');
    const stray = { ...aDividedSchool('370302-001', { far: 1 }), domainOf: () => 'near' };
    expect(() => frameFiles([stray], [], { domains })).toThrow(/domain/);
    const { domainOf: _, ...without } = stray;
    expect(() => frameFiles([without], [], { domains })).toThrow(/domain/);
  });
});

describe('A take', () => {
  const domains = [
    { id: 'x', rate: 1 },
    { id: 'y', rate: 4 },
  ];
  const schools = [
    aDividedSchool('370302-001', { x: 60 }),
    aDividedSchool('370302-002', { y: 3 }),
    aDividedSchool('370302-003', { x: 30, y: 20 }),
    aDividedSchool('370302-004', {}),
  ];

  it('goes by sizes of which none is below the floor at the highest rate', () => {
    const small = [
      aDividedSchool('370302-005', { x: 12 }),
      aDividedSchool('370302-006', { x: 41 }),
    ];
    const { frame, design } = divided([...schools, ...small], domains, { mosFloor: 10 });
    const sizes = frame.map((school) => sizeOf(school, design));
    expect(sizes).toEqual([60n, 40n, 30n + 4n * 20n, 40n, 40n, 41n]);
  });

  it('that is too large for a school and domain is found, and no smaller one is', () => {
    const small = (take: number) => {
      const { frame, design } = divided(schools, domains, { take, mosFloor: 10 });
      return tooSmallForTake(frame, design).map(({ unit, domain }) => `${unit} ${domain}`);
    };
    // Composite sizes 60, 40, 110 and 40; what y takes is four times the take.
    expect(small(10)).toEqual([]);
    expect(small(11)).toEqual(['370302-002 y']);
    expect(small(27)).toEqual(['370302-002 y']);
    expect(small(28)).toEqual(['370302-002 y', '370302-003 y']);
    expect(small(61)).toEqual(['370302-001 x', '370302-002 y', '370302-003 y']);
  });

  it('that is too large is not drawn', () => {
    expect(() => aRound(schools, { domains, design: { take: 11 } })).toThrow(/take-too-large/);
    expect(aRound(schools, { domains, design: { take: 10 } }).has('sample.csv')).toBe(true);
  });
});

describe('The chance of a child of a domain', () => {
  it('shows in 4,000 draws: every child within four standard deviations', () => {
    const DRAWS = 4000;
    const domains = [
      { id: 'x', rate: 1 },
      { id: 'y', rate: 3 },
    ];
    const schools = [
      { x: 14, y: 6 },
      { x: 20, y: 1 },
      { x: 2, y: 12 },
      { x: 25, y: 11 },
      { x: 8 },
      { x: 17, y: 4 },
    ].map((counts, n) => aDividedSchool(`370302-00${n}`, counts));
    const { frame, design, listed } = divided(schools, domains, {
      sizes: new Map([['370302B', 3]]),
      take: 5,
      takeReserve: 0,
      reserveTarget: 0,
    });
    const chances = new Map<string, number>();
    const hits = new Map<string, number>();
    for (let seed = 0; seed < DRAWS; seed++) {
      const tickets = ticketsOf(sha256Of(`seed ${seed}`));
      const drawn = drawSchools(frame, design, tickets);
      for (const { unit, z, chance } of drawn)
        if (chance) chances.set(unit, (chance.n * Number(z)) / Number(chance.Z));
      for (const { key } of drawnOf(schools, frame, design, tickets))
        hits.set(key, (hits.get(key) ?? 0) + 1);
    }
    expect(chances.size).toBe(schools.length);
    for (const { unit, keys, domainOf } of schools) {
      const school = frame.find((each) => each.unit === unit);
      if (!school) throw new Error('every school is in the frame');
      const counts = countsAt(listed, unit);
      const takes = takesOf(counts, sizeOf(school, design), design);
      for (const key of keys) {
        const domain = domainOf?.(key) ?? '';
        const share = (takes.get(domain) ?? 0) / (counts.get(domain) ?? 0);
        const chance = (chances.get(unit) ?? 0) * share;
        const deviation = Math.sqrt(DRAWS * chance * (1 - chance));
        const off = Math.abs((hits.get(key) ?? 0) - DRAWS * chance);
        expect(off).toBeLessThanOrEqual(4 * deviation);
      }
    }
  });
});

describe('The Kish factor of a design with domains', () => {
  const factor = (rates: readonly [number, number], counts: Record<string, number>[]) => {
    const domains = ['x', 'y'].map((id, n) => ({ id, rate: rates[n] ?? 0 }));
    const schools = counts.map((its, n) => aDividedSchool(`370302-${100 + n}`, its));
    const { frame, design, listed } = divided(schools, domains, {
      sizes: new Map([['370302B', 2]]),
      take: 10,
    });
    return kishFactor(frame, design, listed);
  };

  const alike = Array.from({ length: 6 }, () => ({ x: 30, y: 20 }));

  it('is one where both rates are alike and no quota is rounded', () => {
    expect(factor([7, 7], alike)).toBeCloseTo(1, 9);
  });

  it('is what the weights of the rates come to', () => {
    // Of each school 30 of x and 20 of y: quotas 10 · 30/90 and 10 · 60/90, or 3 and 7 children, drawn with a chance of 1/3.
    const weights = [...Array<number>(3).fill(30 / 3), ...Array<number>(7).fill(20 / 7)];
    const expected = (weights.length * sum(weights.map((w) => w * w))) / sum(weights) ** 2;
    expect(factor([1, 3], alike)).toBeCloseTo(expected, 9);
  });
});

/** The children of the schools that are drawn, in the order of the schools. */
function drawnOf(
  schools: readonly RegisteredSchool[],
  frame: Parameters<typeof drawSchools>[0],
  design: Design,
  tickets: ReturnType<typeof ticketsOf>,
): DrawnChild[] {
  const units = new Set(drawSchools(frame, design, tickets).map(({ unit }) => unit));
  const sizes = new Map(frame.map((school) => [school.unit, sizeOf(school, design)]));
  return schools
    .filter(({ unit }) => units.has(unit))
    .flatMap(({ unit, keys, domainOf }) => {
      const draw = drawChildren({ unit, size: sizes.get(unit) ?? 0n }, design, tickets);
      for (const key of keys) draw.child(key, domainOf?.(key));
      return draw.drawn();
    });
}
