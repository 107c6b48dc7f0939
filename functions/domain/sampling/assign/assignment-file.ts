import { csvLines } from '../csv.ts';
import type { Seat } from './assign.ts';

export const ASSIGNMENT = 'assignment.csv';
const columns = ['unit_id', 'seat', 'inspector_id', 'ticket', 'skipped'];

/**
 * `assignment.csv`, line by line and to the byte (SAMPLING §2.18): schools by id, seats in their order, and who was passed
 * over, in the order of their tickets, each with why.
 */
export function assignmentLines(seats: readonly Seat[]): Generator<string> {
  return csvLines(
    columns,
    seats.map(({ unit, seat, inspector, ticket, skipped }) => [
      ...[unit, seat, inspector, ticket],
      skipped.map(([id, code]) => `${id}:${code}`).join(' '),
    ]),
  );
}
