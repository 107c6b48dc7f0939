import type { CivilDate } from '../calendar.ts';
import type { SchoolCard } from '../card.ts';
import { noFigures, type Coverage } from '../figures.ts';

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
