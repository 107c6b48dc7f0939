import { addDays, weekday, type CivilDate } from '../calendar.ts';
import type { Share } from '../figures.ts';

/** How the shares of an area stood on a day. */
export interface Point {
  readonly day: CivilDate;
  readonly shares: Readonly<Record<string, Share>>;
}

/**
 * The course over a term: of each week since its first day the last point there is. Points of one day count once, the
 * later in the list; so a course can be drawn on from the course of the day before.
 */
export function weekly(points: readonly Point[], since: CivilDate): Point[] {
  const byWeek = new Map<CivilDate, Point>();
  for (const point of points.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)))
    if (point.day >= since) byWeek.set(monday(point.day), point);
  return [...byWeek.values()];
}

/** The points of several areas added up, day by day; on a day that is missing, an area counts as on its last one before. */
export function joinedCourse(courses: readonly (readonly Point[])[]): Point[] {
  const days = [...new Set(courses.flat().map(({ day }) => day))].sort();
  return days.map((day) => {
    const there = courses.flatMap((course) => course.findLast((point) => point.day <= day) ?? []);
    const names = [...new Set(there.flatMap(({ shares }) => Object.keys(shares)))].sort();
    const sum = (name: string, part: 'n' | 'of') =>
      there.reduce((total, { shares }) => total + (shares[name]?.[part] ?? 0), 0);
    const shares = names.map((name) => [name, { n: sum(name, 'n'), of: sum(name, 'of') }] as const);
    return { day, shares: Object.fromEntries(shares) };
  });
}

function monday(day: CivilDate): CivilDate {
  return addDays(day, 1 - weekday(day));
}
