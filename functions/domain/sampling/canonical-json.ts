import { byteOrder } from './byte-order.ts';

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | ReadonlyMap<string, Json>
  | { readonly [member: string]: Json };

/**
 * A value written the one way it is hashed: members sorted as bytes, a line feed at the end. `compact` has no spaces,
 * `lines` a member a line, each level one space in. Written by hand, for an object keeps members like `10` before others.
 */
export function canonicalJson(value: Json, form: 'compact' | 'lines', end = '\n'): string {
  return `${written(value, form === 'lines' ? '\n' : undefined)}${end}`;
}

/** @param feed what begins a line at this level; nothing for no lines */
function written(value: Json, feed: string | undefined): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const deeper = feed === undefined ? undefined : `${feed} `;
  const isList = Array.isArray(value);
  const colon = feed === undefined ? ':' : ': ';
  const parts = isList
    ? value.map((each: Json) => written(each, deeper))
    : membersOf(value).map(([name, each]) => JSON.stringify(name) + colon + written(each, deeper));
  const [open, close] = isList ? '[]' : '{}';
  if (parts.length === 0) return `${open}${close}`;
  return `${open}${deeper ?? ''}${parts.join(`,${deeper ?? ''}`)}${feed ?? ''}${close}`;
}

function membersOf(value: object): [string, Json][] {
  const members = value instanceof Map ? [...value] : Object.entries(value);
  return (members as [string, Json][]).sort(([a], [b]) => byteOrder(a, b));
}
