import { flow } from './flow.ts';
import { keptFrom, type Conflicts, type Inspector } from './inspectors.ts';

/** A school to be visited. */
export interface School {
  readonly unit: string;
  readonly county: string;
}

/** How many go to a school together, and to how many schools one inspector goes at most. */
export interface Teams {
  readonly seats: number;
  readonly capacity: number;
}

/** Who may still go where, so that every seat of every school can be filled. */
export interface Ways {
  /** Finds somebody for every seat. @returns schools for which there are too few, taken together */
  readonly filled: () => readonly string[];
  /** Why somebody is passed over for a school, if he is. @param there who goes already @param mayPair last round’s partners too */
  readonly whyNot: (
    school: School,
    inspector: Inspector,
    there: readonly Inspector[],
    mayPair: boolean,
  ) => string | undefined;
  /** Sends somebody whom nothing keeps. */
  readonly take: (school: School, inspector: Inspector) => void;
}

/** The ways of one inspector to one school: to his work unit there, on to him, and to the end. */
interface Way {
  readonly unit: number;
  readonly inspector: number;
  readonly end: number;
}

/** Ways from schools over work units, each of which sends one, to inspectors and their capacities. */
export function waysOf(
  schools: readonly School[],
  inspectors: readonly Inspector[],
  conflicts: Conflicts,
  { seats, capacity }: Teams,
): Ways {
  const workUnits = [...new Set(inspectors.map(({ workUnit }) => workUnit))];
  const END = 0;
  const [firstSchool, firstInspector] = [1, 1 + schools.length];
  const firstUnit = firstInspector + inspectors.length;
  const net = flow(firstUnit + schools.length * workUnits.length);
  const ends = inspectors.map((_, n) => net.join(firstInspector + n, END, capacity));
  const ways = new Map<string, Map<string, Way>>();
  for (const [at, school] of schools.entries()) {
    const toUnit = new Map<string, number>();
    const its = new Map<string, Way>();
    for (const [n, inspector] of inspectors.entries()) {
      if (keptFrom(inspector, school, conflicts)) continue;
      const place = firstUnit + at * workUnits.length + workUnits.indexOf(inspector.workUnit);
      const unit = toUnit.get(inspector.workUnit) ?? net.join(firstSchool + at, place, 1);
      toUnit.set(inspector.workUnit, unit);
      const way = net.join(place, firstInspector + n, 1);
      its.set(inspector.id, { unit, inspector: way, end: ends[n] ?? END });
    }
    ways.set(school.unit, its);
  }
  const taken = new Map<string, number>();
  return {
    filled: () => {
      for (const at of schools.keys())
        for (let seat = 0; seat < seats; seat++) {
          if (net.lead(firstSchool + at, END)) continue;
          const reached = net.reached(firstSchool + at);
          return schools.filter((_, n) => reached.has(firstSchool + n)).map(({ unit }) => unit);
        }
      return [];
    },
    whyNot: (school, inspector, there, mayPair) => {
      const kept = keptFrom(inspector, school, conflicts);
      if (kept) return kept;
      if (there.some(({ workUnit }) => workUnit === inspector.workUnit)) return 'UNIT';
      if ((taken.get(inspector.id) ?? 0) >= capacity) return 'CAP';
      if (!mayPair && there.some((other) => wereTogether(inspector, other, conflicts)))
        return 'PAIR';
      const way = ways.get(school.unit)?.get(inspector.id);
      return way && net.require(way.inspector) ? undefined : 'FLOW';
    },
    take: (school, inspector) => {
      taken.set(inspector.id, (taken.get(inspector.id) ?? 0) + 1);
      const way = ways.get(school.unit)?.get(inspector.id);
      if (way) net.settle(way.unit, way.inspector, way.end);
    },
  };
}

function wereTogether(one: Inspector, other: Inspector, conflicts: Conflicts): boolean {
  const knows = (a: Inspector, b: Inspector) => conflicts.get(a.id)?.partners.has(b.id) === true;
  return knows(one, other) || knows(other, one);
}
