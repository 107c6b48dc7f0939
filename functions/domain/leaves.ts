import type { CivilDate } from './calendar.ts';
import type { Leave, StaffCard } from './card.ts';
import type { FieldProblem } from './problem.ts';
import type { Data } from './record.ts';

/** Somebody who is away on a day, and the last day of it. */
export interface Absence {
  readonly person: string;
  readonly until: CivilDate;
}

/** Who of some people is away on a day; of leaves that overlap, the one that ends last says until when. */
export function absences(staff: readonly StaffCard[], day: CivilDate): Absence[] {
  return staff.flatMap(({ person, leaves }) => {
    const ends = leaves.filter((leave) => leave.from <= day && day <= leave.until);
    const [until] = ends
      .map((leave) => leave.until)
      .sort()
      .slice(-1);
    return until === undefined ? [] : [{ person, until }];
  });
}

/** The leaves that are not over on a day, the earliest first. */
export function leavesFrom({ leaves }: StaffCard, day: CivilDate): Leave[] {
  return leaves.filter(({ until }) => until >= day).sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** What is wrong between the fields of a leave: it cannot end before it begins. */
export function leaveProblems({ from, until }: Data): FieldProblem[] {
  const isTurned = typeof from === 'string' && typeof until === 'string' && until < from;
  return isTurned ? [{ field: 'until', code: 'before-start' }] : [];
}
