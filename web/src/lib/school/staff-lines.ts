import type { Reply } from '#lib/api/call.ts';
import { listed } from '#lib/children/filter-children.ts';
import { awayUntil } from '../../../../functions/domain/whose-duty.ts';
import type { ChildRow } from '../../../../functions/wire.ts';

export type Leave = Reply<'listLeaves'>['leaves'][number];
export type CarePerson = Reply<'listCare'>['people'][number];
export interface School {
  readonly list: Reply<'listChildren'>;
  readonly staff: Reply<'listStaff'>['staff'];
  readonly care: readonly CarePerson[];
  readonly leaves: readonly Leave[];
}

/** Somebody of a school’s staff, or who was when children were assigned. */
export interface StaffLine {
  readonly person: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly classes: readonly string[];
  /** False for those who work here no longer: their children wait for somebody else. */
  readonly isHere: boolean;
  /** Children assigned to this person. */
  readonly children: number;
  /** Away today, until then. */
  readonly until?: string | undefined;
  readonly leaves: readonly Leave[];
  /** Who stands in for this person, by name. */
  readonly deputies: readonly string[];
}

/** The staff of a school with what each carries: those gone first, then the most children. */
export function staffLines({ list, staff, leaves }: School): StaffLine[] {
  const here = staff.map(({ person, name, roles, classes }) => ({
    person,
    name,
    roles,
    classes,
    isHere: true,
  }));
  const known = new Set(here.map(({ person }) => person));
  const gone = new Map(
    listed(list.children, false).flatMap(({ care, carePersonName: name = '' }) =>
      care?.primary === undefined || known.has(care.primary) ? [] : [[care.primary, name] as const],
    ),
  );
  const left = [...gone].map(([person, name]) => ({
    person,
    name,
    roles: [],
    classes: [],
    isHere: false,
  }));
  return [...left, ...here]
    .map((each) => {
      const own = assignedTo(each.person, list.children);
      return {
        ...each,
        children: own.length,
        until: awayUntil(list.away, each.person),
        leaves: leaves.filter(({ person }) => person === each.person),
        deputies: [...new Set(own.flatMap(({ deputyName }) => deputyName ?? []))],
      };
    })
    .sort(
      (a, b) =>
        Number(a.isHere) - Number(b.isHere) ||
        b.children - a.children ||
        inChinese.compare(a.name, b.name),
    );
}

const inChinese = new Intl.Collator('zh-CN');

/** The children in somebody’s care; who has left is in nobody’s. */
export function assignedTo(person: string, children: readonly ChildRow[]): ChildRow[] {
  return children.filter(({ care, left }) => care?.primary === person && !left);
}

/** Of the care persons, how many are class teachers or women: 以班主任和女性教师为主 (Guideline (五)). */
export function preferred({ list, care }: School): { n: number; of: number } {
  const caring = care.filter(({ person }) => assignedTo(person, list.children).length > 0);
  const n = caring.filter(({ role, isWoman }) => role === 'classTeacher' || isWoman).length;
  return { n, of: caring.length };
}
