import { shownRate } from '../../../../functions/domain/rate.ts';
import type { AreaFigures } from './measures.ts';

/** A point of a course whose rate can be drawn. */
export interface Mark {
  readonly day: string;
  readonly thousandths: number;
}

/** The points at which a measure has a rate that shows. */
export function marksOf(course: AreaFigures['course'], measure: string): Mark[] {
  return course.flatMap(({ day, shares }) => {
    const share = shares[measure];
    const rate = share && shownRate(share);
    return rate?.is === 'exact' ? [{ day, thousandths: rate.thousandths }] : [];
  });
}

/** Which marks have room for their values: the first, the last, and the lowest where it is neither. */
export function labelled(marks: readonly Mark[]): ReadonlySet<number> {
  const lowest = marks.reduce(
    (low, { thousandths }, at) => (thousandths < (marks[low]?.thousandths ?? 0) ? at : low),
    0,
  );
  const ends = [0, marks.length - 1];
  return new Set(ends.some((end) => Math.abs(end - lowest) < 3) ? ends : [...ends, lowest]);
}

/** Marks in a box of some size: the lowest rate at its foot, the highest at its head. */
export function placed(
  marks: readonly Mark[],
  { width, height }: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number }[] {
  const rates = marks.map(({ thousandths }) => thousandths);
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  return marks.map(({ thousandths }, at) => ({
    x: marks.length > 1 ? (at * width) / (marks.length - 1) : 0,
    y: high > low ? height - ((thousandths - low) * height) / (high - low) : height / 2,
  }));
}
