import type { Key } from '../../functions/store/keys.ts';
import type { Condition, Row, Rows } from '../../functions/store/rows.ts';

export interface MemoryRows extends Rows {
  readonly size: () => number;
  /** Everything that stands in the table. */
  readonly all: () => Row[];
  /** Lets the process die before rows of a kind are put. */
  readonly dieBefore: (which: (row: Row) => boolean) => void;
  /** Remembers how the table stands now, and from then on what is put. */
  readonly mark: () => void;
  /** Takes back what was put since it was marked, and answers it, the last first. */
  readonly takeBack: () => Key[];
}

/** A partition: its items by sort key, and the sort keys in order once somebody has asked for them. */
interface Partition {
  readonly rows: Map<string, Row>;
  order: string[] | undefined;
}

/**
 * A table in memory for simulations. It gives exactly what `Rows` promises, no more; the contract suite holds it
 * against the embedded store and against DynamoDB Local.
 *
 * @param from what stands there from the beginning
 * @param copy how rows go in and out; `frozen` costs less where millions are read, and throws at whoever changes one
 */
export function memoryRows(from: readonly Row[] = [], copy = cloned): MemoryRows {
  let deadly: (row: Row) => boolean = () => false;
  let marked: { readonly key: Key; readonly before: Row | undefined }[] | undefined;
  const partitions = new Map<string, Partition>();
  const partition = (pk: string) => {
    const known = partitions.get(pk) ?? { rows: new Map<string, Row>(), order: undefined };
    partitions.set(pk, known);
    return known;
  };
  const orderOf = (part: Partition) =>
    (part.order ??= [...part.rows.keys()].sort((a, b) => (a < b ? -1 : 1)));
  /** The items of a partition whose sort keys are wanted, in order. */
  const those = (pk: string, isWanted: (sk: string) => boolean): Row[] => {
    const part = partitions.get(pk);
    if (!part) return [];
    return orderOf(part)
      .filter(isWanted)
      .map((sk) => copy(part.rows.get(sk) as Row));
  };
  const putNow = (row: Row) => {
    const part = partition(row.pk);
    if (!part.rows.has(row.sk)) part.order = undefined;
    marked?.push({ key: { pk: row.pk, sk: row.sk }, before: part.rows.get(row.sk) });
    part.rows.set(row.sk, copy(row));
  };
  from.forEach(putNow);
  return {
    get: ({ pk, sk }) => {
      const row = partitions.get(pk)?.rows.get(sk);
      return Promise.resolve(row && copy(row));
    },
    query: (pk, prefix = '') => Promise.resolve(those(pk, (sk) => sk.startsWith(prefix))),
    last: (pk, prefix, upTo) =>
      Promise.resolve(those(pk, (sk) => sk >= prefix && sk <= upTo).at(-1)),
    newest: (pk, limit, before) =>
      Promise.resolve(
        those(pk, (sk) => before === undefined || sk < before)
          .reverse()
          .slice(0, limit),
      ),
    put(row, condition) {
      if (deadly(row)) return Promise.reject(new Error('died'));
      if (!met(condition, partitions.get(row.pk)?.rows.get(row.sk))) return Promise.resolve(false);
      putNow(row);
      return Promise.resolve(true);
    },
    putAll(rows) {
      rows.forEach(putNow);
      return Promise.resolve();
    },
    dieBefore: (which) => void (deadly = which),
    mark: () => void (marked = []),
    takeBack() {
      const put = (marked ?? []).reverse();
      for (const { key, before } of put) {
        const part = partition(key.pk);
        part.order = undefined;
        if (before) part.rows.set(key.sk, before);
        else part.rows.delete(key.sk);
      }
      marked = [];
      return put.map(({ key }) => key);
    },
    all: () => [...partitions.values()].flatMap(({ rows }) => [...rows.values()]),
    size: () => [...partitions.values()].reduce((sum, { rows }) => sum + rows.size, 0),
  };
}

function met(condition: Condition | undefined, there: Row | undefined): boolean {
  if (condition === undefined) return true;
  if (condition === 'absent' || condition.version === 0) return there === undefined;
  return there?.['version'] === condition.version;
}

function cloned(row: Row): Row {
  return structuredClone(row);
}

/** The row itself, which nobody can change any more; bytes cannot be frozen and are left alone. */
export function frozen(row: Row): Row {
  return freeze(row);
}

/** The value itself, frozen with all its parts but bytes. */
export function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
  return value;
}
