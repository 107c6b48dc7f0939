import { sumOfWeeks, type SchoolDigest, type WeekCounts } from '../digest.ts';

/** How many schools stand under each heading. */
const SHOWN = 5;

/** One school of a county's week, its duties together. */
export interface SchoolWeek {
  readonly school: string;
  readonly overdue: number;
  readonly before?: number;
}

/** A county's week: the sums by duty, where most is overdue, and where it has become less. Of no person. */
export interface CountyDigest {
  readonly duties: Readonly<Record<string, WeekCounts>>;
  /** Schools with most overdue. */
  readonly most: readonly SchoolWeek[];
  /** Schools where it became less since the Monday before, most first. */
  readonly improved: readonly SchoolWeek[];
}

/** Puts the weeks of a county's schools together; their order does not matter. */
export function countyDigest(schools: readonly SchoolDigest[]): CountyDigest {
  const rules = [...new Set(schools.flatMap(({ duties }) => Object.keys(duties)))].sort();
  const duties = rules.map(
    (rule) => [rule, sumOfWeeks(schools.flatMap(({ duties }) => duties[rule] ?? []))] as const,
  );
  const weeks = schools.map(({ school, duties }): SchoolWeek => {
    const { overdue, before } = sumOfWeeks(Object.values(duties));
    return { school, overdue, ...(before !== undefined && { before }) };
  });
  const byId = (a: SchoolWeek, b: SchoolWeek) => (a.school < b.school ? -1 : 1);
  const gained = ({ overdue, before = overdue }: SchoolWeek) => before - overdue;
  return {
    duties: Object.fromEntries(duties),
    most: weeks
      .filter(({ overdue }) => overdue > 0)
      .sort((a, b) => b.overdue - a.overdue || byId(a, b))
      .slice(0, SHOWN),
    improved: weeks
      .filter((week) => gained(week) > 0)
      .sort((a, b) => gained(b) - gained(a) || byId(a, b))
      .slice(0, SHOWN),
  };
}
