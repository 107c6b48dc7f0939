import { decimal } from '../../statistics/decimal.ts';
import { minus, ONE, times, rational, type Rational } from '../../statistics/rational.ts';
import { byteOrder } from '../byte-order.ts';
import { csvLines } from '../csv.ts';
import type { FrameSchool } from '../frame-school.ts';
import type { Lqas } from '../lqas.ts';
import { classify, type CountyClass } from './classify.ts';
import { decide, type Decided } from './decide.ts';
import { estimate } from './estimate.ts';
import type { Findings } from './findings.ts';
import type { KnownSchool } from './released.ts';
import { weighingOf } from './weighing.ts';

/** A county, what was seen of it, the class that follows by counts, and the one that it has. */
export interface ClassedCounty extends CountyClass {
  readonly county: string;
  readonly children: number;
  readonly observed: number;
  readonly failures: number;
  readonly decided: Decided;
}

/**
 * The class of every county of the frame by one indicator (SAMPLING §2.14): by the children that were observed as if each
 * weighed the same, and decided by their weights where these differ.
 * @param lqas how, and by which; one that the results have not is the first
 * @param listed children of each school on its list
 */
export function classesOf(
  frame: readonly FrameSchool[],
  listed: ReadonlyMap<string, number>,
  { schools, results }: Findings,
  lqas: Lqas,
): ClassedCounty[] {
  const at = Math.max(0, results.indicators.indexOf(lqas.indicator ?? ''));
  const counties = [...new Set(frame.map(({ county }) => county))].sort(byteOrder);
  return counties.map((county) => {
    const its = frame.filter((school) => school.county === county);
    const units = new Set(its.map(({ unit }) => unit));
    const those = schools.filter(({ unit }) => units.has(unit));
    const ys = those
      .flatMap(({ parts }) => parts.flatMap(({ observed }) => observed.map((row) => row.ys[at])))
      .filter((y) => y !== undefined);
    const counts = {
      children: its.reduce((sum, { unit }) => sum + (listed.get(unit) ?? 0), 0),
      observed: ys.length,
      failures: ys.filter((y) => !y).length,
    };
    const counted = classify(counts, lqas);
    const ofCounty = {
      hasSchool: ({ unit }: KnownSchool) => units.has(unit),
      hasChild: () => true,
    };
    const inDoubt = () => estimate(schools, at, ofCounty);
    const decided = decide(counted, counts.children, weighingOf(those, at), inDoubt, lqas);
    return { county, ...counts, ...counted, decided };
  });
}

/** `lqas.csv`, line by line and to the byte (SAMPLING §2.18); what good and bad are stands in its header. */
export function classLines(
  classes: readonly ClassedCounty[],
  { good, bad }: Lqas,
): Generator<string> {
  const columns = [
    'county',
    'N',
    'n_observed',
    'defects',
    `D_good_${percent(good)}pct`,
    `D_bad_${percent(bad)}pct`,
    'c_max',
    'alpha_at_good',
    'beta_at_bad',
    'decision',
  ];
  return csvLines(
    columns,
    classes.map((each) => [
      each.county,
      each.children,
      each.observed,
      each.failures,
      each.good,
      each.bad,
      each.passing,
      decimal(each.alpha, PLACES),
      decimal(each.beta, PLACES),
      each.decision,
    ]),
  );
}
const PLACES = 10;

/** Such as 5, or 2.5. */
function percent(share: Rational): string {
  return decimal(times(share, rational(100)), 1).replace(/\.0$/, '');
}

/** `county_classes.csv`, line by line and to the byte (SAMPLING §2.18): the class that each county has. */
export function decidedLines(classes: readonly ClassedCounty[]): Generator<string> {
  const columns = ['county', 'by', 'kish', 'p_fail', 'upper_limit', 'decision', 'small_sample'];
  return csvLines(
    columns,
    classes.map(({ county, decided: { by, kish, rate, limit, decision, isSmall } }) => [
      ...[county, by, kish ? decimal(kish, PLACES) : ''],
      rate ? decimal(minus(ONE, rate), PLACES) : '',
      limit === undefined ? '' : limit.toFixed(LIMIT_PLACES),
      ...[decision, isSmall ? 1 : 0],
    ]),
  );
}
/** A limit is a float: told in fewer places than two machines may differ in. */
const LIMIT_PLACES = 6;
