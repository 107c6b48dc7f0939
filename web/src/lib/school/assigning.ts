import type { Entries } from '#lib/form/entries.ts';
import { listed } from '#lib/children/filter-children.ts';
import { classesOf, classKey } from '#lib/children/sort-children.ts';
import * as m from '#lib/paraglide/messages.js';
import type { ChildRow } from '../../../../functions/wire.ts';
import { assignedTo, staffLines, type School } from './staff-lines.ts';

/** The part of those who have no care person. */
export const NOBODY = 'none';
const ALL = 'all';

/** A part of a school’s children that is offered to be assigned. */
export interface Offered {
  readonly key: string;
  readonly words: string;
}

/** The parts offered, those without a care person first; then all, then those of each person. */
export function groupsOffered(school: School): Offered[] {
  const { children } = school.list;
  const without = offered(children, NOBODY).length;
  const all = { key: ALL, words: m.all_children_n({ n: offered(children, ALL).length }) };
  const people = staffLines(school)
    .filter((line) => line.children > 0)
    .map(({ person, name, children: n }) => ({ key: person, words: m.children_of_n({ name, n }) }));
  return without > 0
    ? [{ key: NOBODY, words: m.without_care_person_n({ n: without }) }, all, ...people]
    : [all, ...people];
}

/** The children of a part. */
export function offered(children: readonly ChildRow[], part: string): readonly ChildRow[] {
  const here = listed(children, false);
  if (part === ALL) return here;
  if (part === NOBODY) return here.filter(({ care }) => care?.primary === undefined);
  return assignedTo(part, children);
}

/** One class of a list, in order. */
export interface OfClass {
  readonly key: string;
  readonly words: string;
  readonly rows: readonly ChildRow[];
}

/** Rows by class, grades one after the other. */
export function byClass(rows: readonly ChildRow[]): OfClass[] {
  return classesOf(rows).map(({ key, words }) => ({
    key,
    words,
    rows: rows.filter((row) => classKey(row) === key),
  }));
}

/** How many children somebody would have once those chosen are assigned. */
export function loadAfter(
  person: string,
  children: readonly ChildRow[],
  chosen: readonly ChildRow[],
): number {
  const own = assignedTo(person, children).map(({ child }) => child);
  return new Set([...own, ...chosen.map(({ child }) => child)]).size;
}

/**
 * What the newest assignment says of a person, as entries of the form: nobody types it again. Who teaches a class and
 * was never assigned is a class teacher; of anybody else nothing is known, and what was said of another goes.
 */
export function knownOf(person: string, { care, staff }: School): Entries {
  const known = care.find((each) => each.person === person);
  const teaches = staff.some(
    (each) => each.person === person && each.roles.includes('classTeacher'),
  );
  return {
    primaryRole: known?.role ?? (teaches ? 'classTeacher' : undefined),
    primaryWoman: known?.isWoman,
    phone: known?.phone,
    whyOther: undefined,
  };
}
