import type { CivilDate } from '../calendar.ts';
import type { SchoolCard } from '../card.ts';
import { noFigures, sharesOf, type Coverage, type Figures, type Share } from '../figures.ts';

/** How far a school’s files cover the children it identified. A headcount of a later day says nothing yet. */
export function coverageOf(
  files: number,
  headcount: SchoolCard['headcount'],
  today: CivilDate,
): Coverage {
  if (!headcount || headcount.on > today) return { ...noFigures.coverage, schools: 1 };
  const { children, source, on } = headcount;
  const excess = Math.max(0, files - children);
  return {
    schools: 1,
    reported: 1,
    headcount: children,
    covered: Math.min(files, children),
    over: excess > 0 ? 1 : 0,
    excess,
    from: on,
    to: on,
    sources: { [source]: 1 },
  };
}

/**
 * The shares of an area, of a single school with its files as they are: 46／44 where it has more of them than its
 * headcount says. Only in sums is what is more left out, where it would cover children of other schools.
 */
export function trueShares(figures: Figures): Readonly<Record<string, Share>> {
  const { schools, over, headcount } = figures.coverage;
  const shares = sharesOf(figures);
  if (schools !== 1 || over === 0) return shares;
  return { ...shares, coverage: { n: figures.files, of: headcount } };
}
