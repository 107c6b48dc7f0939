import { decimal, rootDecimal } from '../../statistics/decimal.ts';
import { plus, rational, times, type Rational } from '../../statistics/rational.ts';
import type { Estimate } from '../estimate/estimate.ts';
import type { Rated } from './counties.ts';

/** Decimals of a share between 0 and 1. */
const PLACES = 4;

/** A rate, its standard error and its interval, as they are printed. */
export interface ShownRate {
  readonly rate: string;
  readonly se: string;
  readonly low: string;
  readonly high: string;
}

/** Rounded, yet nobody who fails is rounded away: a rate is 1 or 0 only where all pass or all fail. */
export function shownRate({ estimate, published }: Rated): ShownRate {
  const [low, high] = published.interval.map((end) => end.toFixed(PLACES));
  const variance = plus(estimate.betweenSchools, estimate.withinSchools);
  return {
    rate: rateShown(estimate),
    se: rootDecimal(variance, PLACES),
    ...{ low: low ?? '', high: high ?? '' },
  };
}

function rateShown({ rate, failures }: Estimate): string {
  const text = decimal(rate, PLACES);
  if (failures > 0 && text === '1.0000') return '0.9999';
  return rate.n > 0n && text === '0.0000' ? '0.0001' : text;
}

/** A share in per cent, such as 95.79; of `0.9579` or of a fraction. */
export function percentOf(share: string | Rational): string {
  const fraction =
    typeof share === 'string' ? rational(BigInt(share.replace('.', '')), TEN_THOUSAND) : share;
  return decimal(times(fraction, rational(100)), 2).replace(/\.?0+$/, '');
}
const TEN_THOUSAND = 10_000;
