import { getLocale } from '#lib/paraglide/runtime.js';
import type { ChildRow } from '../../../../functions/wire.ts';

type Who = Pick<ChildRow, 'child' | 'school'>;

/** Addresses within the site: ids only, never a name or a number. */
export function fileLink({ child, school }: Who): string {
  return `/children/${child}?school=${school}`;
}

export function writeLink(form: string, { child, school }: Who): string {
  return `/write/${form}?school=${school}&child=${child}`;
}

/** A form filled anew in place of a record that stands; to take one back, the form that says why. */
export function correctLink(form: string, who: Who, record: string): string {
  return `${writeLink(form, who)}&supersedes=${record}`;
}

export function withdrawLink(who: Who, record: string): string {
  return correctLink('withdrawal', who, record);
}

/** Suspected harm: whom to call, with or without a child. */
export function harmLink(who?: Who): string {
  return who ? writeLink('harm', who) : '/write/harm';
}

/** A record within its file. */
export function recordLink(who: Who, record: string): string {
  return `${fileLink(who)}&record=${encodeURIComponent(record)}`;
}

export function printLink({ child, school }: Who): string {
  return `/children/${child}/print?school=${school}`;
}

/** A form for the next of several in a row, with the ids of those after: none, for the last one. */
export function nextLink(form: string, who: Who, rest: readonly string[]): string {
  return `${writeLink(form, who)}&next=${rest.join(',')}`;
}

/** A school’s list, narrowed to how its children stand under a duty. */
export function childrenLink(school: string, state?: string, duty?: string): string {
  return `/children?school=${school}${duty ? `&duty=${duty}` : ''}${state ? `&standing=${state}` : ''}`;
}

/** Those of a school’s list who have left. */
export function leftLink(school: string): string {
  return `${childrenLink(school)}&left=yes`;
}

/** What of a school’s list falls due by a day and is not overdue. */
export function dueByLink(school: string, duty: string, day: string): string {
  return `${childrenLink(school, undefined, duty)}&until=${day}`;
}

export function hooksLink(org: string): string {
  return `/settings/hooks?org=${org}`;
}

/** Who looked at a child: the privacy officer’s way, which leads to no file. */
export function readingsLink({ child, school }: Who): string {
  return `/privacy/${child}?school=${school}`;
}

/** A form for several children, one after the other. */
export function queueLink(form: string, rows: readonly Who[]): string {
  const [first, ...rest] = rows;
  if (!first) return '/today';
  const next = rest.map(({ child }) => child).join(',');
  return writeLink(form, first) + (next && `&next=${next}`);
}

/** Who works at an organisation; or where a colleague is invited. */
export function postsLink(org: string, invite = false): string {
  return `/staff/${org}${invite ? '/invite' : ''}`;
}

/** What an organisation has decided, or one matter of it to decide anew. */
export function settingsLink(area: string, form = ''): string {
  return `/settings/${area}${form && `/${form}`}`;
}

export function schoolLink(school: string): string {
  return `/schools/${school}`;
}

/** How many children a school has identified. */
export function headcountLink(school: string): string {
  return `${schoolLink(school)}/headcount`;
}

/** Assigning a care person: to those who have none, or to the children of somebody, by default to the same person. */
export function assignLink(
  school: string,
  { of, to, child }: { readonly of?: string; readonly to?: string; readonly child?: string } = {},
): string {
  const asked = Object.entries({ of, to, child }).flatMap(([name, id]) =>
    id ? [`${name}=${id}`] : [],
  );
  return `${schoolLink(school)}/assign${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}

/** Days on which somebody is away; with a record, other days in place of those. */
export function leaveLink(school: string, person?: string, record?: string): string {
  if (!person) return `${schoolLink(school)}/leave`;
  return `${schoolLink(school)}/leave?person=${person}${record ? `&record=${record}` : ''}`;
}

/** What a school is asked to put right. */
export function schoolFindingsLink(school: string): string {
  return `/findings?school=${school}`;
}

export function findingLink({ child, school }: Who, rule: string): string {
  return `/findings/${rule}~${child}?school=${school}`;
}

/** What was done about a finding, in words that lie with the child. */
export function answerLink(who: Who, rule: string): string {
  return `${writeLink('answer', who)}&duty=${rule}`;
}

/** A round of an inspection, or all of them. */
export function roundLink(round = ''): string {
  return `/rounds${round && `/${round}`}`;
}

export function findingsLink(county: string, school?: string, rule?: string): string {
  return `/findings?county=${county}${school ? `&school=${school}` : ''}${rule ? `&rule=${rule}` : ''}`;
}

/** The rules for personal information: a page of its own in each language. */
export function rulesLink(): string {
  return `/rules/${getLocale()}.html`;
}
