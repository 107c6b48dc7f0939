import type { Instant } from '../domain/calendar.ts';
import type { Key } from './keys.ts';

/** An item of the table. */
export type Row = Key & Readonly<Record<string, unknown>>;
/** Holds if there is no item at the key, or one with exactly this version. */
export type Condition = 'absent' | { readonly version: number };

/** An eventually consistent query costs half, and may not see what was written within the last second or so. */
export type Consistency = 'strong' | 'eventual';

/**
 * The whole of what the store needs from a database: calls on single items and queries of one partition, strongly
 * consistent where nothing else is said. No transactions, no index, no counters, so any fault leaves a state that the next touch can mend.
 */
export interface Rows {
  get(key: Key): Promise<Row | undefined>;
  /** All items of a partition whose sort key begins with `prefix`, in order of the sort key. */
  query(pk: string, prefix?: string, consistency?: Consistency): Promise<Row[]>;
  /** The last item, in order of the sort key, from `prefix` up to and with `upTo`. */
  last(pk: string, prefix: string, upTo: string): Promise<Row | undefined>;
  /** At most `limit` items, the last one first; only those before `before`, if it is given. */
  newest(pk: string, limit: number, before?: string): Promise<Row[]>;
  /** Puts the item; answers false if the condition did not hold. */
  put(row: Row, condition?: Condition): Promise<boolean>;
  /** Puts items without condition, all or an error; a repeat is harmless. */
  putAll(rows: readonly Row[]): Promise<void>;
}

/** When the table may forget an item, in seconds since 1970: so many days after an instant. */
export function forgottenAfter(instant: Instant, days: number): number {
  return Math.floor(instant / 1000) + days * 86_400;
}
