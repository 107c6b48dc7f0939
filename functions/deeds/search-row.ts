import { spell } from '../pinyin/spell.ts';
import type { ChildRow } from '../wire.ts';
import { childRow } from './child-row.ts';

/** The same line with what a list is searched by; a masked one has nothing to be searched by. */
export function searchRow(...of: Parameters<typeof childRow>): ChildRow {
  const row = childRow(...of);
  return row.masked ? row : { ...row, pinyin: spell(row.name) };
}
