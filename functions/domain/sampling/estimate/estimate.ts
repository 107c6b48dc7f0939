import {
  scaled,
  scaledLinear,
  sumOfLinear,
  sumOfQuadratic,
  valueAt,
  type Linear,
  type Quadratic,
} from '../../statistics/quadratic.ts';
import { over, rational, times, type Rational } from '../../statistics/rational.ts';
import { byStratum } from '../read-frame.ts';
import type { KnownPart, KnownSchool } from './released.ts';
import type { Result } from './results.ts';
import {
  betweenSchools,
  fromGrandMean,
  squaresWithin,
  withinSchool,
  type Observed,
  type Weighed,
} from './variance.ts';

/** What is estimated of some of the children: how many there are, how many pass, their share, and how far it may be off. */
export interface Estimate {
  /** Σ w and Σ w·y (Horvitz and Thompson 1952), and their ratio (Hájek 1971). */
  readonly children: Rational;
  readonly passing: Rational;
  readonly rate: Rational;
  /** Of the rate: between schools and within them. */
  readonly betweenSchools: Rational;
  readonly withinSchools: Rational;
  /** Schools drawn by chance, less their strata. */
  readonly df: number;
  /** Schools and children that were observed, and of the children those who fail. */
  readonly schools: number;
  readonly observed: number;
  readonly failures: number;
  /** Strata of which one school alone is left: their variance is a makeshift. */
  readonly singletons: readonly string[];
}

/** Whose estimate it is: of schools that are in it, the children that are. */
export interface Group {
  readonly hasSchool: (school: KnownSchool) => boolean;
  readonly hasChild: (part: KnownPart) => boolean;
}

/**
 * Estimates one indicator (SAMPLING §2.12), exactly: in fractions, from weights to variances. Whom the indicator does not
 * apply to is in neither count. Schools outside of the group’s strata have no part in it; children outside of it stay in
 * the sample and count as nought.
 * @param at which of the indicators
 * @returns nothing where no child was observed to whom it applies
 */
export function estimate(
  all: readonly KnownSchool[],
  at: number,
  { hasSchool, hasChild }: Group,
): Estimate | undefined {
  const ofChild = (part: KnownPart) => observedOf(part, at, hasChild);
  const schools = all.filter(hasSchool);
  const { a: passing, b: children } = sumOfLinear(
    schools.map((school) => totalOf(school, ofChild)),
  );
  if (children.n === 0n) return undefined;
  const rate = over(passing, children);
  const weighed = (school: KnownSchool): Weighed => ({
    chance: school.chance,
    total: totalOf(school, ofChild),
  });
  const strata = [...byStratum(schools.filter(({ isRandom }) => isRandom))];
  const between = strata.map(([, those]) => {
    const [only] = those;
    return those.length === 1 && only
      ? fromGrandMean(weighed(only), grandMean(all, ofChild))
      : betweenSchools(those.map(weighed));
  });
  const within = schools.flatMap(({ parts }) =>
    parts.map((part) => withinSchool(ofChild(part), part.chance, () => pooledOf(all, ofChild))),
  );
  const relative = (terms: readonly Quadratic[]) =>
    over(valueAt(sumOfQuadratic(terms), rate), times(children, children));
  const seen = schools.map(({ parts }) => parts.map(ofChild));
  const counted = seen.map((parts) => parts.reduce((sum, part) => sum + part.counted, 0));
  return {
    ...{ children, passing, rate },
    betweenSchools: relative(between),
    withinSchools: relative(within),
    df: strata.reduce((sum, [, those]) => sum + those.length - 1, 0),
    schools: counted.filter((count) => count > 0).length,
    observed: counted.reduce((sum, count) => sum + count, 0),
    failures: seen.flat().reduce((sum, { counted, passed }) => sum + counted - passed, 0),
    singletons: strata.filter(([, those]) => those.length === 1).map(([stratum]) => stratum),
  };
}

type OfChild = (part: KnownPart) => Observed;

function observedOf(part: KnownPart, at: number, hasChild: Group['hasChild']): Observed {
  const ys = hasChild(part) ? part.observed.map((result: Result) => result.ys[at]) : [];
  return {
    listed: part.listed,
    observed: part.observed.length,
    counted: ys.filter((y) => y !== undefined).length,
    passed: ys.filter((y) => y === true).length,
  };
}

/** Σ w·d·y − p · Σ w·d of a school. */
function totalOf(school: KnownSchool, ofChild: OfChild): Linear {
  const parts = school.parts.map((part) => {
    const { listed, observed, counted, passed } = ofChild(part);
    const weight = over(rational(listed, observed), part.chance);
    return { a: times(weight, rational(passed)), b: times(weight, rational(counted)) };
  });
  return sumOfLinear(parts);
}

/** The mean of the totals of all schools that chance drew. */
function grandMean(all: readonly KnownSchool[], ofChild: OfChild): Linear {
  const totals = all.filter(({ isRandom }) => isRandom).map((school) => totalOf(school, ofChild));
  return scaledLinear(sumOfLinear(totals), rational(1, totals.length));
}

/** s² of all schools together, by child; nought where no school has two that were observed. */
function pooledOf(all: readonly KnownSchool[], ofChild: OfChild): Quadratic {
  const parts = all.flatMap(({ parts }) => parts.map(ofChild));
  const several = parts.filter(({ observed }) => observed > 1);
  const freedom = several.reduce((sum, { observed }) => sum + observed - 1, 0);
  return scaled(sumOfQuadratic(several.map(squaresWithin)), rational(1, Math.max(1, freedom)));
}
