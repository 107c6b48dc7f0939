import type { Consistency, Row } from '../../functions/store/rows.ts';

/**
 * What DynamoDB bills, as a pure function of what is asked and what lies there: strongly consistent reads in steps of
 * 4 KB, writes in steps of 1 KB, a query rounded over the sum of what it passes. The table has no index and no
 * transaction, so neither is here. Emulators miscount; this is held against DynamoDB Local on single items.
 */
const READ = 4096;
const WRITE = 1024;

/** One item read by its key; asking for one that is not there costs one unit. */
export function unitsOfGet(item: Row | undefined): number {
  return unitsOf(item === undefined ? 0 : sizeOf(item), READ);
}

/** All items that a query passes, rounded once; eventually consistent, half of that. */
export function unitsOfQuery(items: readonly Row[], consistency: Consistency = 'strong'): number {
  const bytes = items.reduce((sum, item) => sum + sizeOf(item), 0);
  return unitsOf(bytes, READ) * (consistency === 'strong' ? 1 : 0.5);
}

/** A put bills the larger of the item before and after; one whose condition fails, the item that stands there. */
export function unitsOfPut(before: Row | undefined, after: Row, isDone: boolean): number {
  const old = before === undefined ? 0 : sizeOf(before);
  return unitsOf(isDone ? Math.max(old, sizeOf(after)) : old, WRITE);
}

/** The bytes of an item: names of attributes and what they hold. */
export function sizeOf(item: Readonly<Record<string, unknown>>): number {
  return Object.entries(item)
    .filter(([, value]) => value !== undefined)
    .reduce((sum, [name, value]) => sum + bytesOf(name) + sizeOfValue(value), 0);
}

function sizeOfValue(value: unknown): number {
  if (typeof value === 'string') return bytesOf(value);
  if (typeof value === 'number') return sizeOfNumber(value);
  if (typeof value === 'boolean' || value === null) return 1;
  if (value instanceof Uint8Array) return value.length;
  if (Array.isArray(value))
    return 3 + value.reduce((sum: number, part) => sum + 1 + sizeOfValue(part), 0);
  const parts = Object.values(value as object).filter((part) => part !== undefined);
  return 3 + parts.length + sizeOf(value as Record<string, unknown>);
}

/** A byte for every two significant digits, one for the exponent, one for a minus. */
function sizeOfNumber(value: number): number {
  const digits = String(Math.abs(value))
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
  return Math.ceil(digits.length / 2) + 1 + (value < 0 ? 1 : 0);
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

function unitsOf(bytes: number, step: number): number {
  return Math.max(1, Math.ceil(bytes / step));
}
