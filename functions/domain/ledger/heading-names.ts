import type { Field } from '../field.ts';
import { file } from '../forms/index.ts';
import { cellText, compact } from './cell-text.ts';
import type { Cell } from './sheet.ts';

/** The column in which a person answers for namesakes born on one day; our own workbooks have it. */
export const twoPeopleHeading = '同名同生日';
export const twoPeopleAnswer = '两个人';
/** The column of reasons in our own workbooks. */
export const reasonsHeading = '要改什么';

const ASIDE = /[(].*?[)]|[*:]/g;
const FATHER = /^父(?!母)/;
const MOTHER = /^母/;
const GUARDIAN = /监护|照护|被委托/;
const CHILD = /儿童|学生|本人|基本/;

const fieldsByHeading = new Map<string, string>();
for (const [name, field] of Object.entries<Field>(file.fields)) {
  for (const heading of field.ledger ?? []) {
    const key = headingText(heading);
    if (!fieldsByHeading.has(key)) fieldsByHeading.set(key, name);
  }
}

/** A heading without line breaks, spaces, and stars of obligation. */
export function headingText(cell: Cell | undefined): string {
  return compact(cellText(cell)).replace(/[*:]/g, '');
}

/** The field that a heading means, under the heading of its group if there is one; undefined if none does. */
export function fieldOf(group: string, heading: string): string | undefined {
  const spellings = [heading, heading.replace(ASIDE, '')];
  return groupSpellings(group)
    .flatMap((prefix) => spellings.map((spelling) => fieldsByHeading.get(prefix + spelling)))
    .find((name) => name !== undefined);
}

/** A heading as people name it: with its group, unless that is the child's own. */
export function headingPath(group: string, heading: string): string {
  return groupSpellings(group).includes('') ? heading : `${group}/${heading}`;
}

/** A group's heading as itself and as the one that the form knows. A child's group may stay unsaid. */
function groupSpellings(group: string): string[] {
  if (group === '') return [''];
  if (GUARDIAN.test(group)) return [`${group}/`, '受委托监护人/'];
  if (FATHER.test(group)) return [`${group}/`, '父亲情况/'];
  if (MOTHER.test(group)) return [`${group}/`, '母亲情况/'];
  return CHILD.test(group) ? [`${group}/`, ''] : [`${group}/`];
}
