import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../../../functions/domain/sampling/assign/assign.ts';
import type {
  ConflictCode,
  Conflicts,
  Inspector,
} from '../../../../functions/domain/sampling/assign/inspectors.ts';
import { sha256Of, ticketsOf } from '../../../../functions/domain/sampling/index.ts';

const tickets = ticketsOf(sha256Of('a seed'));
const noConflicts: Conflicts = new Map();

const nothing = () => ({
  counties: new Set<string>(),
  schools: new Map<string, ConflictCode>(),
  partners: new Set<string>(),
});

/** Inspectors of some work units, schools of some counties, and what keeps whom from where. */
const some = fc
  .record({
    units: fc.array(fc.nat(3), { minLength: 1, maxLength: 6 }),
    counties: fc.array(fc.nat(2), { minLength: 1, maxLength: 4 }),
    kept: fc.array(fc.tuple(fc.nat(8), fc.nat(7), fc.boolean()), { maxLength: 14 }),
    pairs: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 4 }),
    seats: fc.constantFrom(1, 2, 3),
    capacity: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ units, counties, kept, pairs, seats, capacity }) => {
    const inspectors = units.map((unit, n): Inspector => ({ id: `I${n}`, workUnit: `W${unit}` }));
    const schools = counties.map((county, n) => ({ unit: `S${n}`, county: `C${county}` }));
    const lists = inspectors.map(({ id }) => ({ id, ...nothing() }));
    const list = (n: number) => lists[n % lists.length];
    for (const [n, at, isCounty] of kept) {
      const school = schools[at % schools.length];
      if (school && isCounty) list(n)?.counties.add(school.county);
      else if (school) list(n)?.schools.set(school.unit, 'KIN');
    }
    for (const [n, other] of pairs) list(n)?.partners.add(`I${other % inspectors.length}`);
    const conflicts: Conflicts = new Map(lists.map(({ id, ...own }) => [id, own]));
    return { inspectors, schools, conflicts, teams: { seats, capacity } };
  });

/** Whether there is any way at all to fill all seats: tried one after the other. */
function isPossible({
  inspectors,
  schools,
  conflicts,
  teams,
}: Parameters<Parameters<typeof some.map>[0]>[0]): boolean {
  const left = new Map(inspectors.map(({ id }) => [id, teams.capacity]));
  const teamsOf = (
    unit: string,
    county: string,
    from: number,
    there: readonly Inspector[],
  ): Inspector[][] => {
    if (there.length === teams.seats) return [[...there]];
    return inspectors.slice(from).flatMap((inspector, n) => {
      const own = conflicts.get(inspector.id);
      const isKept = own?.schools.has(unit) === true || own?.counties.has(county) === true;
      const isFree = !isKept && !there.some(({ workUnit }) => workUnit === inspector.workUnit);
      return isFree ? teamsOf(unit, county, from + n + 1, [...there, inspector]) : [];
    });
  };
  const fill = (at: number): boolean => {
    const school = schools[at];
    if (!school) return true;
    return teamsOf(school.unit, school.county, 0, []).some((team) => {
      if (team.some(({ id }) => left.get(id) === 0)) return false;
      for (const { id } of team) left.set(id, (left.get(id) ?? 0) - 1);
      const isDone = fill(at + 1);
      for (const { id } of team) left.set(id, (left.get(id) ?? 0) + 1);
      return isDone;
    });
  };
  return fill(0);
}

describe('Inspectors drawn by lot', () => {
  it('fill all seats wherever that is possible, and keep every rule', () => {
    fc.assert(
      fc.property(some, (given) => {
        const { inspectors, schools, conflicts, teams } = given;
        const found = assign(schools, inspectors, conflicts, teams, tickets);
        expect('seats' in found).toBe(isPossible(given));
        if (!('seats' in found)) return;
        const workUnit = new Map(inspectors.map((each) => [each.id, each.workUnit]));
        for (const { unit, county } of schools) {
          const team = found.seats
            .filter((seat) => seat.unit === unit)
            .map((seat) => seat.inspector);
          expect(team).toHaveLength(teams.seats);
          expect(new Set(team.map((id) => workUnit.get(id))).size).toBe(teams.seats);
          for (const id of team) {
            expect(conflicts.get(id)?.schools.has(unit)).toBe(false);
            expect(conflicts.get(id)?.counties.has(county)).toBe(false);
          }
        }
        for (const { id } of inspectors)
          expect(
            found.seats.filter(({ inspector }) => inspector === id).length,
          ).toBeLessThanOrEqual(teams.capacity);
      }),
      { numRuns: 100 },
    );
  });

  it('are the first in turn, and whoever was passed over stands there with a reason', () => {
    fc.assert(
      fc.property(some, ({ inspectors, schools, conflicts, teams }) => {
        const found = assign(schools, inspectors, conflicts, teams, tickets);
        if (!('seats' in found)) return;
        for (const { unit, seat, inspector, ticket, skipped } of found.seats) {
          expect(ticket).toBe(tickets.ticket(`IA|P|${unit}|${inspector}`));
          const before = inspectors
            .map(({ id }) => id)
            .filter((id) => tickets.ticket(`IA|P|${unit}|${id}`) < ticket);
          const colleagues = found.seats
            .filter((other) => other.unit === unit && other.seat < seat)
            .map((other) => other.inspector);
          const passed = new Set([...skipped.map(([id]) => id), ...colleagues]);
          expect(before.filter((id) => !passed.has(id))).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are the same in whatever order schools and inspectors come', () => {
    fc.assert(
      fc.property(some, ({ inspectors, schools, conflicts, teams }) => {
        const [one, other] = [
          assign(schools, inspectors, conflicts, teams, tickets),
          assign([...schools].reverse(), [...inspectors].reverse(), conflicts, teams, tickets),
        ];
        expect('seats' in other).toBe('seats' in one);
        if ('seats' in one) expect(other).toEqual(one);
      }),
      { numRuns: 100 },
    );
  });

  it('are not last round’s partners, unless nobody else can be', () => {
    const inspectors = ['A', 'B', 'C'].map((id) => ({ id, workUnit: `of ${id}` }));
    const partners = (...ids: string[]) => ({ ...nothing(), partners: new Set(ids) });
    const all = new Map([
      ['A', partners('B', 'C')],
      ['B', partners('C')],
    ]);
    const one = new Map([['A', partners('B')]]);
    const teams = { seats: 2, capacity: 9 };
    for (let n = 0; n < 20; n++) {
      const schools = [{ unit: `S${n}`, county: 'C' }];
      const team = (conflicts: Conflicts) => {
        const found = assign(schools, inspectors, conflicts, teams, tickets);
        return 'seats' in found
          ? found.seats
              .map(({ inspector }) => inspector)
              .sort()
              .join('')
          : '';
      };
      expect(team(one)).not.toBe('AB');
      expect(team(all)).toHaveLength(2);
    }
  });

  it('that are too few are told by the schools that lack them', () => {
    const inspectors = [
      { id: 'A', workUnit: 'W' },
      { id: 'B', workUnit: 'X' },
      { id: 'C', workUnit: 'Y' },
    ];
    const schools = ['S1', 'S2', 'S3'].map((unit) => ({ unit, county: unit === 'S3' ? 'D' : 'C' }));
    const kept: Conflicts = new Map([['A', { ...nothing(), counties: new Set(['C']) }]]);
    const found = assign(schools, inspectors, kept, { seats: 2, capacity: 1 }, tickets);
    expect(found).toEqual({ lacking: ['S1', 'S2'] });
    expect(
      assign(
        [{ unit: 'S', county: 'C' }],
        inspectors,
        noConflicts,
        { seats: 4, capacity: 9 },
        tickets,
      ),
    ).toEqual({ lacking: ['S'] });
  });
});
