import type { DrawnChild } from '../draw-children.ts';
import type { DrawnSchool } from '../draw-schools.ts';
import type { OpenRound } from '../open-round.ts';
import { byStratum } from '../read-frame.ts';
import { DISPOSITIONS, readVisits, type Visits } from './visits.ts';
import { readResults, RESULTS, type Result, type Results } from './results.ts';
import { knownSchools, type KnownSchool } from './released.ts';

/** What was found on the spot, ready to be estimated from. */
export interface Findings {
  readonly visits: Visits;
  readonly schools: readonly KnownSchool[];
  readonly results: Results;
}

/**
 * Reads what was found of a drawn round.
 * @param sampled its drawn children
 * @param isNeeded true where it is wrong that the files are not here
 * @returns nothing where they are not here or not as they must be
 */
export function findingsOf(
  { folder, drawn }: OpenRound,
  sampled: ReadonlyMap<string, readonly DrawnChild[]> | undefined,
  isNeeded: boolean,
): Findings | undefined {
  if (!drawn || !sampled) return undefined;
  const visits = folder.read(
    DISPOSITIONS,
    isNeeded,
    (chunks, note) => readVisits(chunks, drawn, note),
    'visits',
  );
  const results =
    visits &&
    folder.read(
      RESULTS,
      isNeeded,
      (chunks, note) => readResults(chunks, sampled, visits, note),
      'results',
    );
  return results && { visits, schools: allKnown(drawn, visits, sampled, results), results };
}

function allKnown(
  drawn: readonly DrawnSchool[],
  visits: Visits,
  sampled: ReadonlyMap<string, readonly DrawnChild[]>,
  { rows }: Results,
): KnownSchool[] {
  const counts = new Map(
    [...sampled].map(([unit, children]) => [
      unit,
      new Map(children.map(({ domain, listed }) => [domain, listed])),
    ]),
  );
  const observed = new Map<string, Result[]>();
  for (const row of rows) {
    if (row.disposition !== 'OBSERVED') continue;
    const { unit } = row.child;
    observed.set(unit, [...(observed.get(unit) ?? []), row]);
  }
  return [...byStratum(drawn).values()].flatMap((those) =>
    knownSchools(those, visits, counts, observed),
  );
}
