import { rational } from '../../statistics/rational.ts';
import type { Estimate } from '../estimate/estimate.ts';
import type { Findings } from '../estimate/findings.ts';
import type { Outcome } from '../estimate/result-files.ts';
import { weighingOf, type Weighing } from '../estimate/weighing.ts';
import type { Lqas } from '../lqas.ts';
import type { OpenRound } from '../open-round.ts';
import type { Seed } from '../seed.ts';
import {
  countiesOf,
  rated,
  type BulletinCounty,
  type Rated,
  type ToldCounties,
} from './counties.ts';
import type { Edition } from './edition.ts';
import { childrenTold, schoolsTold, type ChildrenTold, type SchoolsTold } from './visits-told.ts';
import { printed, type Printed } from './withheld.ts';
import { mostFailing, neededFor } from './zero-found.ts';

/** What is told of a round: of the province, of its counties, and of no school’s children (SAMPLING §2.15). */
export interface Bulletin {
  readonly edition: Edition;
  readonly seed: Seed;
  /** All schools and children of whom it speaks. */
  readonly frame: { readonly schools: number; readonly children: Printed };
  readonly schools: SchoolsTold;
  readonly children: ChildrenTold;
  readonly weights: Weighing | undefined;
  readonly rates: readonly BulletinRate[];
  /** By which indicator counties are classed, and how. */
  readonly classedBy: { readonly indicator: string; readonly lqas: Lqas };
  readonly counties: readonly BulletinCounty[];
}

/** An indicator, of the whole province. */
export interface BulletinRate {
  readonly indicator: string;
  readonly schools: number;
  readonly observed: Printed;
  /** Nothing where too few were seen for an interval. */
  readonly rate?: Rated;
  /** Where nobody who was seen fails. */
  readonly zeroFound?: ZeroFound;
}

/** How many may fail all the same, and how many would have to be seen to say that hardly any does. */
export interface ZeroFound {
  readonly most: number;
  readonly needed: number;
}
/** Fewer than this is hardly any. */
const HARDLY = rational(1, 100);

/** What is told of a round that was drawn again and estimated. Nothing where there was no draw. */
export function bulletinOf(
  round: Pick<OpenRound, 'seed' | 'schools' | 'drawn' | 'listed'>,
  findings: Findings,
  { estimates, classes, lqas }: Pick<Outcome, 'estimates' | 'classes' | 'lqas'>,
  edition: Edition,
): Bulletin | undefined {
  const { seed, schools, drawn, listed } = round;
  if (!seed || !schools || !drawn) return undefined;
  const { indicators, rows } = findings.results;
  const at = Math.max(0, indicators.indexOf(lqas.indicator ?? ''));
  const indicator = indicators[at] ?? '';
  const seen = classes.map((classed) => ({
    classed,
    estimate: estimates.get(indicator)?.get(classed.county),
  }));
  const { counties, areSeenTold, areFailuresTold } = countiesOf(seen, lqas);
  const children = schools.reduce((sum, { unit }) => sum + (listed.get(unit) ?? 0), 0);
  const told = childrenTold(rows);
  return {
    ...{ edition, seed, counties },
    frame: { schools: schools.length, children: printed(children) },
    schools: schoolsTold(findings.visits, drawn, schools),
    children: areSeenTold ? { ...told, by: { ...told.by, OBSERVED: 'withheld' } } : told,
    weights: weighingOf(findings.schools),
    rates: indicators.map((name) =>
      rateOf(name, estimates.get(name)?.get('province'), children, {
        areSeenTold,
        areFailuresTold: areFailuresTold && name === indicator,
      }),
    ),
    classedBy: { indicator, lqas },
  };
}

/** Where a county’s children or failures would follow from those of the province, these are not told either. */
function rateOf(
  indicator: string,
  estimate: Estimate | undefined,
  children: number,
  { areSeenTold, areFailuresTold }: Omit<ToldCounties, 'counties'>,
): BulletinRate {
  const { schools = 0, observed: seen = 0, failures = 0 } = estimate ?? {};
  const observed = areSeenTold ? 'withheld' : printed(seen);
  if (!estimate || observed === 'withheld' || areFailuresTold)
    return { indicator, schools, observed };
  const rate = rated(estimate);
  return {
    ...{ indicator, schools, observed },
    ...(rate && { rate }),
    ...(failures === 0 && { zeroFound: zeroFound(children, seen) }),
  };
}

function zeroFound(all: number, seen: number): ZeroFound {
  return { most: mostFailing(all, seen), needed: neededFor(HARDLY, all) };
}
