import type { Condition, Row, Rows } from '../../functions/store/rows.ts';

/**
 * A table in memory for simulations. It gives exactly what `Rows` promises, no more; the contract suite holds it
 * against the embedded store and against DynamoDB Local.
 */
export function memoryRows(): Rows & {
  readonly size: () => number;
  /** Everything that stands in the table. */
  readonly all: () => Row[];
  /** Lets the process die before rows of a kind are put. */
  readonly dieBefore: (which: (row: Row) => boolean) => void;
} {
  let deadly: (row: Row) => boolean = () => false;
  const partitions = new Map<string, Map<string, Row>>();
  const partition = (pk: string) => {
    const known = partitions.get(pk) ?? new Map<string, Row>();
    partitions.set(pk, known);
    return known;
  };
  const sorted = (pk: string) => [...partition(pk).values()].sort((a, b) => (a.sk < b.sk ? -1 : 1));
  const putNow = (row: Row) => partition(row.pk).set(row.sk, structuredClone(row));
  return {
    get: (key) => Promise.resolve(copy(partition(key.pk).get(key.sk))),
    query: (pk, prefix = '') =>
      Promise.resolve(
        sorted(pk)
          .filter((row) => row.sk.startsWith(prefix))
          .map((row) => structuredClone(row)),
      ),
    last: (pk, prefix, upTo) =>
      Promise.resolve(copy(sorted(pk).findLast((row) => row.sk >= prefix && row.sk <= upTo))),
    newest: (pk, limit, before) =>
      Promise.resolve(
        sorted(pk)
          .filter(({ sk }) => before === undefined || sk < before)
          .reverse()
          .slice(0, limit)
          .map((row) => structuredClone(row)),
      ),
    put(row, condition) {
      if (deadly(row)) return Promise.reject(new Error('died'));
      if (!met(condition, partition(row.pk).get(row.sk))) return Promise.resolve(false);
      putNow(row);
      return Promise.resolve(true);
    },
    putAll(rows) {
      rows.forEach(putNow);
      return Promise.resolve();
    },
    dieBefore: (which) => void (deadly = which),
    all: () => [...partitions.values()].flatMap((rows) => [...rows.values()]),
    size: () => [...partitions.values()].reduce((sum, rows) => sum + rows.size, 0),
  };
}

function met(condition: Condition | undefined, there: Row | undefined): boolean {
  if (condition === undefined) return true;
  if (condition === 'absent' || condition.version === 0) return there === undefined;
  return there?.['version'] === condition.version;
}

function copy(row: Row | undefined): Row | undefined {
  return row === undefined ? undefined : structuredClone(row);
}
