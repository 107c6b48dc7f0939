import type { Data } from './record.ts';

/** True when both say the same, field by field; a field that is absent and one that is undefined are alike. */
export function isSameData(a: Data, b: Data): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => isSameValue(a[name], b[name]));
}

/** True for equal values; lists are equal when all they hold is, in the same order. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  return isSameData(a as Data, b as Data);
}
