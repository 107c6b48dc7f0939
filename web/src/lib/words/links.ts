import type { ChildRow } from '../../../../functions/wire.ts';

type Who = Pick<ChildRow, 'child' | 'school'>;

/** Addresses within the site: ids only, never a name or a number. */
export function fileLink({ child, school }: Who): string {
  return `/children/${child}?school=${school}`;
}

export function writeLink(form: string, { child, school }: Who): string {
  return `/write/${form}?school=${school}&child=${child}`;
}

export function printLink({ child, school }: Who): string {
  return `/children/${child}/print?school=${school}`;
}

/** A school’s list, narrowed to how its children stand under a duty. */
/** A form for one of several in a row, with the ids of those after. */
export function queueLink(form: string, who: Who, rest: readonly string[]): string {
  return `${writeLink(form, who)}&next=${rest.join(',')}`;
}

export function childrenLink(school: string, state?: string, duty?: string): string {
  return `/children?school=${school}${duty ? `&duty=${duty}` : ''}${state ? `&standing=${state}` : ''}`;
}

/** Who looked at a child: the privacy officer’s way, which leads to no file. */
export function readingsLink({ child, school }: Who): string {
  return `/privacy/${child}?school=${school}`;
}

export function findingsLink(county: string, school?: string, rule?: string): string {
  return `/findings?county=${county}${school ? `&school=${school}` : ''}${rule ? `&rule=${rule}` : ''}`;
}
