import { sharesOf, sumOf } from '../domain/figures.ts';
import { joinedCourse, weekly, type Point } from '../domain/reports/course.ts';
import type { DayTotals } from '../store/store.ts';

/** Several counties as one: counted when the first of them was, and before that, as all of them were. */
export function countedOf(all: readonly DayTotals[]) {
  const figures = sumOf(all.map((each) => each.figures));
  const days = all.map(({ day }) => day).sort();
  const [day = '', last = ''] = [days[0], days.at(-1)];
  const asOf = Math.min(...all.map((each) => each.asOf));
  const points = all.map(({ before }) => (before ? [before] : []));
  const before = points.every((each) => each.length > 0) ? joinedCourse(points).at(-1) : undefined;
  const now: Point = { day: last, shares: sharesOf(figures) };
  const past = joinedCourse(all.map((each) => each.course));
  const course = weekly([...past, now], past[0]?.day ?? last);
  return { day, asOf, figures, before, course };
}
