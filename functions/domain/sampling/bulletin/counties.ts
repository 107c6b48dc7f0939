import { publishedInterval, type PublishedInterval } from '../estimate/published-interval.ts';
import type { ClassedCounty } from '../estimate/classes-file.ts';
import type { Estimate } from '../estimate/estimate.ts';
import type { Lqas } from '../lqas.ts';
import type { Decided } from '../estimate/decide.ts';
import { failuresTold, seenTold } from './told-by-class.ts';
import { isSmall, withheldAmong, type Bounds, type Printed } from './withheld.ts';

/** What is known of a county by the indicator that classes it. */
export interface SeenCounty {
  readonly classed: ClassedCounty;
  readonly estimate: Estimate | undefined;
}

/** A county as it stands in the bulletin. */
export interface BulletinCounty extends Pick<Decided, 'decision' | 'by'> {
  readonly county: string;
  /** A good county would fail too often: 样本偏小. */
  readonly isSmall: boolean;
  readonly schools: number;
  readonly observed: Printed;
  readonly failures: Printed;
  /** Where enough was seen for one. */
  readonly rate?: Rated;
}

/** A rate that may be printed, with its interval. */
export interface Rated {
  readonly estimate: Estimate;
  readonly published: PublishedInterval;
}

/** From fewer children, or children of fewer schools, no rate of a county is told (SAMPLING §2.15). */
const ENOUGH_CHILDREN = 30;
const ENOUGH_SCHOOLS = 3;

export interface ToldCounties {
  readonly counties: readonly BulletinCounty[];
  readonly areSeenTold: boolean;
  readonly areFailuresTold: boolean;
}

/**
 * The counties of a bulletin, in the order of their codes and in no other: whoever has the better rate need not be better.
 * Small counts are withheld, and with them what they could be told from: the total of the children seen, which is printed,
 * the total of failures, which the rate of the province comes close to, and the class itself.
 * @returns `areSeenTold` and `areFailuresTold` where a county’s would follow from these totals, whatever else is withheld
 */
export function countiesOf(seen: readonly SeenCounty[], lqas: Lqas): ToldCounties {
  const all = seen.map(({ classed }) => classed);
  const areFew = all.map(hasSmallPart);
  // Where the class leaves the failures one value alone, the children seen may not be known either.
  const { hidden: isUnseen, isTold: areSeenTold } = withheldAmong(
    all.map(({ observed }) => observed),
    all.map((each, at) => isSmall(each.observed) || (areFew[at] === true && isTelling(each))),
    { boundsOf: (at) => boundsAt(all, at, (each) => seenTold(each, lqas)) },
  );
  const { hidden: isUncounted, isTold: areFailuresTold } = withheldAmong(
    all.map(({ failures }) => failures),
    areFew.map((few, at) => few || isUnseen[at] === true),
    {
      boundsOf: (at, isNoughtToo) =>
        isUnseen[at] ? ANY : boundsAt(all, at, (each) => failuresTold(each, isNoughtToo)),
      mayHide: (at) => boundsAt(all, at, (each) => failuresTold(each, true))[1] > 0,
    },
  );
  const counties = seen.map(({ classed, estimate }, at): BulletinCounty => {
    const { decision, by, isSmall: isFewForGood } = classed.decided;
    const failures = isUncounted[at] ? 'withheld' : classed.failures;
    const rate = failures === 'withheld' ? undefined : ratedCounty(estimate);
    return {
      ...{ county: classed.county, decision, by, failures },
      isSmall: decision !== 'TOO_FEW' && isFewForGood,
      schools: estimate?.schools ?? 0,
      observed: isUnseen[at] ? 'withheld' : classed.observed,
      ...(rate && { rate }),
    };
  });
  return { counties, areSeenTold, areFailuresTold };
}

const ANY: Bounds = [0, Infinity];

function boundsAt<Each>(all: readonly Each[], at: number, told: (each: Each) => Bounds): Bounds {
  const each = all[at];
  return each ? told(each) : ANY;
}

/** True where those who fail, those who do not, or both together are few. */
function hasSmallPart({ observed, failures }: ClassedCounty): boolean {
  return isSmall(observed) || isSmall(failures) || isSmall(observed - failures);
}

function isTelling(each: Parameters<typeof failuresTold>[0]): boolean {
  const [least, most] = failuresTold(each, false);
  return most <= least;
}

function ratedCounty(estimate: Estimate | undefined): Rated | undefined {
  if (!estimate || estimate.observed < ENOUGH_CHILDREN || estimate.schools < ENOUGH_SCHOOLS)
    return undefined;
  return rated(estimate);
}

/** A rate with the interval that may be printed; nothing where none may, for then no rate may either (SAMPLING §2.13). */
export function rated(estimate: Estimate): Rated | undefined {
  const published = publishedInterval(estimate);
  return published && { estimate, published };
}
