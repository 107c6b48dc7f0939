import { approximately, decimal, exponential, rootDecimal } from '../../statistics/decimal.ts';
import { logitT, type Interval } from '../../statistics/intervals.ts';
import { plus } from '../../statistics/rational.ts';
import { canonicalJson, type Json } from '../canonical-json.ts';
import { estimate, type Estimate, type Group } from './estimate.ts';
import type { Findings } from './findings.ts';

/** Estimates by indicator and then by the name of a group. */
export type Estimates = ReadonlyMap<string, ReadonlyMap<string, Estimate>>;

/** What is estimated of each group; a group nobody of whom was observed has none. */
export function estimatesOf(
  { schools, results }: Findings,
  groups: ReadonlyMap<string, Group>,
): Estimates {
  return new Map(
    results.indicators.map((indicator, at) => [
      indicator,
      new Map(
        [...groups].flatMap(([name, group]) => {
          const found = estimate(schools, at, group);
          return found ? [[name, found] as const] : [];
        }),
      ),
    ]),
  );
}

/** Decimals of estimates, and of a variance behind its first digit. */
const PLACES = 10;
const DIGITS = 12;

/**
 * `estimates.json`, to the byte (SAMPLING §2.18). The interval is the arithmetic one, t around the log odds, whether or not
 * it may be printed; at a rate of 0 or 1 and without degrees of freedom there is none.
 */
export function estimatesText(estimates: Estimates): string {
  const members = [...estimates].map(([indicator, groups]): [string, Json] => [
    indicator,
    new Map([...groups].map(([name, each]) => [name, membersOf(each)])),
  ]);
  return canonicalJson(new Map(members), 'lines');
}

function membersOf(each: Estimate): Json {
  const variance = plus(each.betweenSchools, each.withinSchools);
  const interval = arithmeticInterval(each);
  return {
    N_hat: decimal(each.children, PLACES),
    Y_hat: decimal(each.passing, PLACES),
    p_hat: decimal(each.rate, PLACES),
    se: rootDecimal(variance, PLACES),
    var: exponential(variance, DIGITS),
    var_stage1: exponential(each.betweenSchools, DIGITS),
    var_stage2: exponential(each.withinSchools, DIGITS),
    df: each.df,
    ci95: interval ? interval.map((end) => end.toFixed(PLACES)) : null,
    method: interval ? 'logit-t' : 'none',
  };
}

function arithmeticInterval(each: Estimate): Interval | undefined {
  const { n, d } = each.rate;
  if (n === 0n || n === d || each.df === 0) return undefined;
  const variance = plus(each.betweenSchools, each.withinSchools);
  const se = Math.sqrt(approximately(variance));
  return logitT(approximately(each.rate), se, each.df);
}
