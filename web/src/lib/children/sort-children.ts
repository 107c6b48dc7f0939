import { classWords } from '#lib/words/child-words.ts';
import { byUrgency, worstOf } from '#lib/words/standing-order.ts';
import type { ChildRow } from '../../../../functions/wire.ts';

type Compare = (a: ChildRow, b: ChildRow) => number;

/** By what a list can be put in order. */
export const sorts = ['urgency', 'class', 'name', 'boarding', 'last4', 'missing'] as const;
export type Sort = (typeof sorts)[number];

/** An order as the address names it: `class`, or `-class` for the other way round. */
export interface Order {
  readonly by: Sort;
  readonly back: boolean;
}

/** The order that a text names; worst first where it names none. */
export function orderOf(text: string): Order {
  const by = sorts.find((sort) => sort === text.replace(/^-/, ''));
  return by ? { by, back: text.startsWith('-') } : { by: 'urgency', back: false };
}

/** The text for an order as the address keeps it; nothing for the order that needs no telling. */
export function orderText({ by, back }: Order): string {
  return by === 'urgency' && !back ? '' : `${back ? '-' : ''}${by}`;
}

const inChinese = new Intl.Collator('zh-CN');
const byName: Compare = (a, b) => inChinese.compare(a.name, b.name);
const inClass: Compare = (a, b) =>
  Number(a.grade ?? 0) - Number(b.grade ?? 0) ||
  (a.classNo ?? 0) - (b.classNo ?? 0) ||
  byName(a, b);

/** Puts rows in order; the urgency is that of one duty where a list is about one. Equals follow by class and name. */
export function sorted(rows: readonly ChildRow[], { by, back }: Order, duty = ''): ChildRow[] {
  const compares: Record<Sort, Compare> = {
    urgency: (a, b) => {
      const [left, right] = [worstOf(a, duty), worstOf(b, duty)];
      return left && right ? byUrgency(left, right) : Number(!left) - Number(!right);
    },
    class: inClass,
    name: byName,
    boarding: (a, b) => (a.boardingMode ?? '').localeCompare(b.boardingMode ?? ''),
    last4: (a, b) => (a.idLast4 ?? '').localeCompare(b.idLast4 ?? ''),
    missing: (a, b) => a.missing - b.missing,
  };
  const way = back ? -1 : 1;
  return [...rows].sort((a, b) => way * compares[by](a, b) || inClass(a, b));
}

export function classKey({ grade, classNo }: ChildRow): string {
  return `${grade ?? ''}-${classNo ?? ''}`;
}

/** The classes of a list, in order, with the words for each. */
export function classesOf(rows: readonly ChildRow[]): { key: string; words: string }[] {
  const seen = new Map([...rows].sort(inClass).map((row) => [classKey(row), classWords(row)]));
  return [...seen].map(([key, words]) => ({ key, words }));
}
