import type { Consistency, Row, Rows } from '../../functions/store/rows.ts';
import { unitsOfGet, unitsOfPut, unitsOfQuery } from './capacity-meter.ts';

/** Units that were billed, by the letter with which their partition begins, and round trips to the table. */
export interface Bill {
  readonly reads: Readonly<Record<string, number>>;
  readonly writes: Readonly<Record<string, number>>;
  /** Calls that are under way together are one round trip. */
  readonly roundTrips: number;
}

/** Rows that are billed for every call. Each waits for all that were asked together, so that round trips are counted. */
export function meteredRows(table: Rows): {
  readonly rows: Rows;
  /** What was billed since it was last taken. */
  readonly take: () => Bill;
} {
  let reads: Record<string, number> = {};
  let writes: Record<string, number> = {};
  let roundTrips = 0;
  let departure: Promise<void> | undefined;
  const read = (pk: string, units: number) => add(reads, pk, units);
  const write = (pk: string, units: number) => add(writes, pk, units);

  /** Leaves together with everything that is asked before the process has nothing else to do. */
  async function travel<Result>(call: () => Promise<Result>): Promise<Result> {
    departure ??= new Promise((resolve) =>
      setImmediate(() => {
        departure = undefined;
        roundTrips++;
        resolve();
      }),
    );
    await departure;
    return call();
  }
  const put = async (
    row: Row,
    ...condition: Parameters<Rows['put']> extends [Row, ...infer Rest] ? Rest : never
  ) => {
    const before = await table.get(row);
    const isDone = await table.put(row, ...condition);
    write(row.pk, unitsOfPut(before, row, isDone));
    return isDone;
  };
  return {
    rows: {
      get: (key) =>
        travel(async () => {
          const row = await table.get(key);
          read(key.pk, unitsOfGet(row));
          return row;
        }),
      query: (pk, prefix, consistency = 'strong') =>
        travel(async () => billed(pk, await table.query(pk, prefix), consistency)),
      newest: (pk, limit, before) =>
        travel(async () => billed(pk, await table.newest(pk, limit, before))),
      last: (pk, prefix, upTo) =>
        travel(async () => {
          const row = await table.last(pk, prefix, upTo);
          billed(pk, row ? [row] : []);
          return row;
        }),
      put: (row, condition) => travel(() => put(row, condition)),
      putAll: (rows) => travel(async () => void (await Promise.all(rows.map((row) => put(row))))),
    },
    take() {
      const bill = { reads, writes, roundTrips };
      reads = {};
      writes = {};
      roundTrips = 0;
      return bill;
    },
  };

  function billed(pk: string, rows: Row[], consistency: Consistency = 'strong'): Row[] {
    read(pk, unitsOfQuery(rows, consistency));
    return rows;
  }
}

function add(units: Record<string, number>, pk: string, count: number): void {
  const letter = pk.slice(0, 1);
  units[letter] = (units[letter] ?? 0) + count;
}

/** The units of some partitions, or of all. */
export function sum(units: Readonly<Record<string, number>>, letters?: string): number {
  return Object.entries(units)
    .filter(([letter]) => letters === undefined || letters.includes(letter))
    .reduce((total, [, count]) => total + count, 0);
}
