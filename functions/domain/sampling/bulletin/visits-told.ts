import { byteOrder } from '../byte-order.ts';
import type { DrawnSchool } from '../draw-schools.ts';
import {
  childDispositions,
  dispositions,
  type ChildDisposition,
  type Disposition,
} from '../estimate/columns.ts';
import type { Result } from '../estimate/results.ts';
import { isClosed, isVisited, type Visits } from '../estimate/visits.ts';
import type { FrameSchool } from '../frame-school.ts';
import { isSmall, printed, withheldAmong, type Printed } from './withheld.ts';

/** What became of the schools that were released. */
export interface SchoolsTold {
  readonly released: number;
  /** Reserves among them. */
  readonly reserves: number;
  readonly by: Readonly<Record<Disposition, number>>;
  /** Of the released schools that are schools, those that answered. */
  readonly eligible: number;
  readonly answered: number;
  /** Those that did not, by name: this is a finding of the school itself, and tells of no child. */
  readonly silent: readonly SilentSchool[];
}
export interface SilentSchool {
  readonly unit: string;
  readonly county: string;
  readonly disposition: Disposition;
}

export function schoolsTold(
  visits: Visits,
  drawn: readonly DrawnSchool[],
  frame: readonly FrameSchool[],
): SchoolsTold {
  const countyOf = new Map(frame.map(({ unit, county }) => [unit, county]));
  const all = [...visits].sort(([a], [b]) => byteOrder(a, b));
  const countOf = (is: (disposition: Disposition) => boolean) =>
    all.filter(([, disposition]) => is(disposition)).length;
  const hasAnswered = (each: Disposition) => isVisited(each) || each === 'OOS_NO_CHILD_EVER';
  const isSilent = (each: Disposition) => !hasAnswered(each) && !isClosed(each);
  return {
    released: all.length,
    reserves: drawn.filter(({ unit, role }) => role === 'reserve' && visits.has(unit)).length,
    by: counted(dispositions, (name) => countOf((each) => each === name)),
    eligible: countOf((each) => !isClosed(each)),
    answered: countOf(hasAnswered),
    silent: all
      .filter(([, disposition]) => isSilent(disposition))
      .map(([unit, disposition]) => ({ unit, county: countyOf.get(unit) ?? '', disposition })),
  };
}

/** What became of the children who were drawn in visited schools. */
export interface ChildrenTold {
  readonly by: Readonly<Record<ChildDisposition, Printed>>;
  /** Those who were not seen, all together. */
  readonly unseen: Printed;
  /** Reserves who stood in for those who had moved. */
  readonly reserves: Printed;
}

const UNSEEN: readonly ChildDisposition[] = childDispositions.filter((name) => name !== 'OBSERVED');

/** Small counts are withheld, and those that one could be told from. */
export function childrenTold(rows: readonly Result[]): ChildrenTold {
  const countOf = (name: ChildDisposition) =>
    rows.filter(({ disposition }) => disposition === name).length;
  const counts = UNSEEN.map(countOf);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const { hidden, isTold } = withheldAmong(
    counts,
    counts.map((count) => isSmall(count)),
  );
  const of = (name: ChildDisposition) => {
    const at = UNSEEN.indexOf(name);
    return at >= 0 && hidden[at] ? 'withheld' : printed(countOf(name));
  };
  const reserves = rows.filter(({ child }) => child.role === 'reserve').length;
  return {
    by: counted(childDispositions, of),
    unseen: isTold ? 'withheld' : printed(all),
    // There are no more of them than have moved, and mostly as many.
    reserves: of('MOVED') === 'withheld' ? 'withheld' : printed(reserves),
  };
}

function counted<Name extends string, Count>(
  names: readonly Name[],
  count: (name: Name) => Count,
): Record<Name, Count> {
  return Object.fromEntries(names.map((name) => [name, count(name)])) as Record<Name, Count>;
}
