import { classWords } from '#lib/words/child-words.ts';
import { byUrgency, worstOf } from '#lib/words/standing-order.ts';
import type { ChildRow } from '../../../../functions/wire.ts';

/** What narrows a list; search stays out of the address, for it may be a name or a number. */
export interface Filters {
  readonly search: string;
  readonly class: string;
  readonly standing: string;
  readonly sort: string;
}
export const sorts = ['urgency', 'class', 'name'] as const;

/** The rows that match, in the order asked for. */
export function filterChildren(rows: readonly ChildRow[], filters: Filters): ChildRow[] {
  return rows
    .filter((row) => matches(row, filters.search))
    .filter((row) => !filters.class || classKey(row) === filters.class)
    .filter(
      (row) => !filters.standing || row.standings.some(({ state }) => state === filters.standing),
    )
    .sort(order[filters.sort] ?? urgent);
}

/** True when every word is part of the name, its pinyin or initials, or the last four of the number. */
export function matches(row: ChildRow, search: string): boolean {
  const text = [
    row.name,
    row.pinyin ?? '',
    row.pinyin?.replaceAll(' ', '') ?? '',
    row.idLast4 ?? '',
  ]
    .join('\n')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export function classKey({ grade, classNo }: ChildRow): string {
  return `${grade ?? ''}-${classNo ?? ''}`;
}

/** The classes of a list, in order, with the words for each. */
export function classesOf(rows: readonly ChildRow[]): { key: string; words: string }[] {
  const seen = new Map([...rows].sort(inClass).map((row) => [classKey(row), classWords(row)]));
  return [...seen].map(([key, words]) => ({ key, words }));
}

const inChinese = new Intl.Collator('zh-CN');
const inClass = (a: ChildRow, b: ChildRow) =>
  Number(a.grade ?? 0) - Number(b.grade ?? 0) ||
  (a.classNo ?? 0) - (b.classNo ?? 0) ||
  byName(a, b);
const byName = (a: ChildRow, b: ChildRow) => inChinese.compare(a.name, b.name);

function urgent(a: ChildRow, b: ChildRow): number {
  const [left, right] = [worstOf(a), worstOf(b)];
  return (left && right ? byUrgency(left, right) : 0) || inClass(a, b);
}

const order: Readonly<Record<string, (a: ChildRow, b: ChildRow) => number>> = {
  urgency: urgent,
  class: inClass,
  name: byName,
};
