import { byteOrder } from './byte-order.ts';
import { csvLines } from './csv.ts';
import type { Design } from './design.ts';
import type { DrawnSchool } from './draw-schools.ts';
import type { DrawnChild } from './draw-children.ts';

/** Columns of what is drawn. It is never read, only drawn again and compared to the byte. */
const drawColumns = [
  'stratum',
  'unit_id',
  'role',
  'order',
  'z',
  'n_rem',
  'Z_rem',
  'n_drawn',
  'start_r',
  'ticket_s1',
  'ticket_res',
  'pi_num',
  'pi_den',
];

/** `draw.csv`, line by line and to the byte (SAMPLING §2.18): what does not apply is empty, π = n·z / Z stays unreduced. */
export function drawLines(drawn: readonly DrawnSchool[]): Generator<string> {
  return csvLines(drawColumns, drawn.map(cellsOfDrawn));
}

function cellsOfDrawn({ stratum, unit, role, order, z, chance }: DrawnSchool) {
  const known = [stratum, unit, role, order, z];
  if (!chance) return [...known, '', '', '', '', '', '', 1, 1];
  const { n, Z, drawn, start, ticketS1, ticketRes } = chance;
  return [...known, n, Z, drawn, start, ticketS1, ticketRes, BigInt(n) * z, Z];
}

const sampleColumns = ['unit_id', 'child_key', 'rank', 'role', 'N_i', 'm_i', 'ticket'];

/**
 * `sample.csv`, line by line and to the byte (SAMPLING §2.18): schools by stratum and id, reserve schools too. With domains
 * each row names its own at the end, and its counts and rank are those of the domain.
 * @param children of each drawn school, by its id; who has none has no row
 */
export function sampleLines(
  drawn: readonly DrawnSchool[],
  children: ReadonlyMap<string, readonly DrawnChild[]>,
  { domains }: Pick<Design, 'domains'>,
): Generator<string> {
  const schools = [...drawn].sort(byStratumAndUnit);
  const rows = schools.flatMap(({ unit }) => children.get(unit) ?? []);
  if (!domains) return csvLines(sampleColumns, rows.map(cellsOfChild));
  const withDomain = rows.map((child) => [...cellsOfChild(child), child.domain]);
  return csvLines([...sampleColumns, 'domain'], withDomain);
}

function byStratumAndUnit(a: DrawnSchool, b: DrawnSchool): number {
  return byteOrder(a.stratum, b.stratum) || byteOrder(a.unit, b.unit);
}

function cellsOfChild({ unit, key, rank, role, listed, taken, ticket }: DrawnChild) {
  return [unit, key, rank, role, listed, taken, ticket];
}
