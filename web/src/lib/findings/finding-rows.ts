import type { Reply } from '#lib/api/call.ts';
import { matches } from '#lib/children/search-children.ts';

export type Finding = Reply<'listFindings'>['findings'][number];
export const sorts = ['longest', 'school'] as const;

interface Narrowing {
  readonly search: string;
  readonly school: string;
  readonly sort: string;
}

const inChinese = new Intl.Collator('zh-CN');

/** What tells a finding from the others of a list. */
export function keyOf({ rule, row }: Pick<Finding, 'rule' | 'row'>): string {
  return `${rule}.${row.child}`;
}

/** Findings that match, longest overdue first unless asked otherwise. */
export function findingRows(
  findings: readonly Finding[],
  { search, school, sort }: Narrowing,
): Finding[] {
  return findings
    .filter((finding) => !school || finding.school === school)
    .filter((finding) => finding.schoolName.includes(search) || matches(finding.row, search))
    .sort(
      (a, b) =>
        (sort === 'school' ? inChinese.compare(a.schoolName, b.schoolName) : 0) ||
        b.daysOverdue - a.daysOverdue,
    );
}

/** Those that a school has been ordered to put right and has not answered, the first to be answered first. */
export function ordersOf(findings: readonly Finding[]): Finding[] {
  return findings
    .filter(({ state }) => state === 'ordered')
    .sort((a, b) => (a.orderDueOn ?? '').localeCompare(b.orderDueOn ?? ''));
}

/** The schools that have findings, by name. */
export function schoolsIn(findings: readonly Finding[]): { key: string; words: string }[] {
  const names = new Map(findings.map(({ school, schoolName }) => [school, schoolName]));
  return [...names]
    .map(([key, words]) => ({ key, words }))
    .sort((a, b) => inChinese.compare(a.words, b.words));
}
