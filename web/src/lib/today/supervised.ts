import type { Reply } from '#lib/api/call.ts';
import { listed } from '#lib/children/filter-children.ts';
import { isDue } from '#lib/words/standing-order.ts';
import { className } from '../../../../functions/domain/access.ts';
import { awayUntil } from '../../../../functions/domain/whose-duty.ts';
import type { ChildRow } from '../../../../functions/wire.ts';
import { isOverdue, type Duty } from './duties.ts';

type List = Reply<'listChildren'>;
type Staff = Reply<'listStaff'>['staff'];

/** Somebody who cares for children of a school, and how that stands. */
export interface Charge {
  readonly person: string;
  readonly name: string;
  /** Children in this person’s care. */
  readonly children: number;
  /** What is due, worst first; duties of somebody away are the deputy’s. */
  readonly duties: readonly Duty[];
  readonly overdue: number;
  readonly soon: number;
  readonly taken: number;
  /** Away until then, and who stands in. */
  readonly until?: string | undefined;
  readonly deputies: readonly string[];
}
/** What is due to the children of somebody who is away while nobody stands in. */
export interface Uncovered {
  readonly person: string;
  readonly name: string;
  readonly until: string;
  readonly duties: readonly Duty[];
}
/** A school’s day by those who care, worst first. */
export interface Supervised {
  readonly school: string;
  readonly charges: readonly Charge[];
  readonly uncovered: readonly Uncovered[];
  /** Children without a care person. */
  readonly unassigned: readonly ChildRow[];
}

/** Who cares for how many children at a school, and how their duties stand. */
export function supervised(
  { school, children: all, away }: List,
  staff: Staff,
  duties: readonly Duty[],
): Supervised {
  const children = listed(all, false);
  const here = duties.filter((duty) => duty.row.school === school && isDue(duty.standing));
  const personOf = (duty: Duty) => holderOf(duty, staff, away);
  const named = namesOf(children, staff);
  const caring = children.flatMap((row) => carerOf(row, staff) ?? []);
  const people = new Set([...caring, ...here.flatMap((duty) => personOf(duty) ?? [])]);
  const charges = [...people].map((person): Charge => {
    const own = here.filter((duty) => personOf(duty) === person);
    const until = awayUntil(away, person);
    const deputies = until === undefined ? [] : deputiesOf(person, children);
    return {
      person,
      name: named.get(person) ?? '',
      children: caring.filter((each) => each === person).length,
      duties: own,
      overdue: own.filter(isOverdue).length,
      soon: own.filter(({ standing }) => standing.state === 'dueSoon').length,
      taken: own.filter(({ handover }) => handover).length,
      until,
      deputies,
    };
  });
  return {
    school,
    charges: charges.sort(worstFirst),
    uncovered: away.flatMap(({ person, until }) => {
      const duties = here.filter(
        (duty) => personOf(duty) === undefined && carerOf(duty.row, staff) === person,
      );
      return duties.length > 0 ? [{ person, name: named.get(person) ?? '', until, duties }] : [];
    }),
    unassigned: children.filter(({ care }) => care?.primary === undefined),
  };
}

/** Who is to act on a duty now; nobody while that person is away without a deputy. */
function holderOf({ holder }: Duty, staff: Staff, away: List['away']): string | undefined {
  if (holder.as === 'uncovered') return undefined;
  if (holder.as !== 'class') return holder.person;
  const teacher = teacherOf(holder.class, staff);
  return teacher !== undefined && awayUntil(away, teacher) === undefined ? teacher : undefined;
}

/** The care person, before one is assigned the class teacher. */
function carerOf(row: ChildRow, staff: Staff): string | undefined {
  return row.care?.primary ?? teacherOf(className(row), staff);
}

function teacherOf(of: string, staff: Staff): string | undefined {
  return staff.find(({ classes }) => classes.includes(of))?.person;
}

/** People by name: those who work here, and those who did when they were assigned. */
function namesOf(children: readonly ChildRow[], staff: Staff): Map<string, string> {
  const assigned = children.flatMap(({ care, carePersonName, deputyName }) => [
    [care?.primary ?? '', carePersonName ?? ''] as const,
    [care?.deputy ?? '', deputyName ?? ''] as const,
  ]);
  return new Map([...assigned, ...staff.map(({ person, name }) => [person, name] as const)]);
}

function deputiesOf(person: string, children: readonly ChildRow[]): string[] {
  const own = children.filter(({ care }) => care?.primary === person);
  return [...new Set(own.flatMap(({ deputyName }) => deputyName ?? []))];
}

const inChinese = new Intl.Collator('zh-CN');

function worstFirst(a: Charge, b: Charge): number {
  return (
    b.overdue - a.overdue ||
    longest(b) - longest(a) ||
    b.soon - a.soon ||
    inChinese.compare(a.name, b.name)
  );
}

/** Days by which the worst of somebody’s duties is overdue. */
function longest({ duties }: Charge): number {
  return Math.max(0, ...duties.filter(isOverdue).map(({ standing }) => -(standing.daysLeft ?? 0)));
}
