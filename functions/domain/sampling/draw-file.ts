import { byteOrder } from './byte-order.ts';
import { csvLines, type Column } from './csv.ts';
import type { DrawnSchool } from './draw-schools.ts';
import type { DrawnChild } from './draw-children.ts';
import { CHILD_KEY, COUNT, ID } from './patterns.ts';

const POSITIVE = /^[1-9]\d{0,29}$/;
const NUMBER = /^(0|[1-9]\d{0,29})?$/;
const TICKET = /^(0\.\d{64,78})?$/;

export const drawColumns: readonly Column[] = [
  { name: 'stratum', pattern: ID },
  { name: 'unit_id', pattern: ID },
  { name: 'role', pattern: /^(forced|certainty|main|reserve)$/ },
  { name: 'order', pattern: POSITIVE },
  { name: 'z', pattern: POSITIVE },
  { name: 'n_rem', pattern: NUMBER },
  { name: 'Z_rem', pattern: NUMBER },
  { name: 'n_drawn', pattern: NUMBER },
  { name: 'start_r', pattern: NUMBER },
  { name: 'ticket_s1', pattern: TICKET },
  { name: 'ticket_res', pattern: TICKET },
  { name: 'pi_num', pattern: POSITIVE },
  { name: 'pi_den', pattern: POSITIVE },
];

/** `draw.csv`, line by line and to the byte (DECISIONS 29): what does not apply is empty, π = n·z / Z stays unreduced. */
export function drawLines(drawn: readonly DrawnSchool[]): Generator<string> {
  return csvLines(drawColumns, drawn.map(cellsOfDrawn));
}

function cellsOfDrawn({ stratum, unit, role, order, z, chance }: DrawnSchool) {
  const known = [stratum, unit, role, order, z];
  if (!chance) return [...known, '', '', '', '', '', '', 1, 1];
  const { n, Z, drawn, start, ticketS1, ticketRes } = chance;
  return [...known, n, Z, drawn, start, ticketS1, ticketRes, BigInt(n) * z, Z];
}

export const sampleColumns: readonly Column[] = [
  { name: 'unit_id', pattern: ID },
  { name: 'child_key', pattern: CHILD_KEY },
  { name: 'rank', pattern: COUNT },
  { name: 'role', pattern: /^(main|reserve)$/ },
  { name: 'N_i', pattern: COUNT },
  { name: 'm_i', pattern: COUNT },
  { name: 'ticket', pattern: /^0\.\d{64,78}$/ },
];

/**
 * `sample.csv`, line by line and to the byte (DECISIONS 29): schools by stratum and id, reserve schools too.
 * @param children of each drawn school, by its id; who has none has no row
 */
export function sampleLines(
  drawn: readonly DrawnSchool[],
  children: ReadonlyMap<string, readonly DrawnChild[]>,
): Generator<string> {
  const schools = [...drawn].sort(byStratumAndUnit);
  return csvLines(
    sampleColumns,
    schools.flatMap(({ unit }) => (children.get(unit) ?? []).map(cellsOfChild)),
  );
}

function byStratumAndUnit(a: DrawnSchool, b: DrawnSchool): number {
  return byteOrder(a.stratum, b.stratum) || byteOrder(a.unit, b.unit);
}

function cellsOfChild({ unit, key, rank, role, listed, taken, ticket }: DrawnChild) {
  return [unit, key, rank, role, listed, taken, ticket];
}
