import { compareLines } from '../compare-lines.ts';
import { inspectionOf } from '../inspection.ts';
import type { OpenRound } from '../open-round.ts';
import { assign, type Seat } from './assign.ts';
import { ASSIGNMENT, assignmentLines } from './assignment-file.ts';
import {
  CONFLICTS,
  INSPECTORS,
  isVisitedFirst,
  readConflicts,
  readInspectors,
} from './inspectors.ts';

/**
 * Assigns inspectors to the schools that were drawn, by the round's seed and from the lists that its design binds.
 * @param isNeeded true where it is wrong that the lists are not here
 * @returns nothing without them, or where there are too few inspectors
 */
export function assignmentOf(
  { folder, check, drawn, schools, design, tickets }: OpenRound,
  isNeeded: boolean,
): readonly Seat[] | undefined {
  if (!drawn || !schools || !design || !tickets) return undefined;
  const inspectors = folder.read(INSPECTORS, isNeeded, readInspectors, 'inspectors');
  const conflicts =
    inspectors &&
    folder.read(
      CONFLICTS,
      isNeeded,
      (chunks, note) => readConflicts(chunks, inspectors, schools, note),
      'inspectors',
    );
  if (!inspectors || !conflicts) return undefined;
  const given = design.further?.get('inspectors');
  if (given === undefined) {
    check('inspectors', INSPECTORS, (note) => note('inspectors-unbound'));
    return undefined;
  }
  const inspection = inspectionOf(given as object); // it was read, so it is one
  for (const [file, expected] of [
    [INSPECTORS, inspection.inspectorsSha256],
    [CONFLICTS, inspection.conflictsSha256],
  ] as const)
    check('inspectors', file, (note) => {
      const found = folder.hashes.get(file);
      if (found !== expected) note('hash-differs', { expected, found });
    });
  const byUnit = new Map(schools.map((school) => [school.unit, school]));
  const visited = drawn.filter(isVisitedFirst).flatMap(({ unit }) => byUnit.get(unit) ?? []);
  const assigned = assign(visited, inspectors, conflicts, inspection, tickets);
  if ('seats' in assigned) return assigned.seats;
  const { lacking } = assigned;
  check('inspectors', INSPECTORS, (note) => note('inspectors-few', { unit: lacking.join(' ') }));
  return undefined;
}

/** Holds `assignment.csv` against what is drawn again, where the lists are here. */
export function holdAssignment(round: OpenRound): void {
  const { folder, check } = round;
  const seats = folder.has(ASSIGNMENT) ? assignmentOf(round, false) : undefined;
  if (!seats) check('assignment', ASSIGNMENT, () => 'notHere');
  else
    folder.read(
      ASSIGNMENT,
      false,
      (chunks, note) => compareLines(chunks, assignmentLines(seats), note),
      'assignment',
    );
}
