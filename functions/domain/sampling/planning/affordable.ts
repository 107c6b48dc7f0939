import { parameters } from '../../parameters.ts';
import { deffOf, Z_95, type Assumed, type Size } from './promise.ts';

/** What a team spends, in minutes. */
export interface Spending {
  /** On a school, the way there and back included. */
  readonly school: number;
  /** On a child at the school. */
  readonly child: number;
}

/** From a single school no variance can be told; a design has no more of either than the plan's form takes. */
const LEAST = parameters.drawnInStratum.value;
const MOST = 60;

/**
 * The number of children of a school that tells most for the time: √(school / child · (1 − icc) / icc), to the next whole
 * number (Kish 1965, §8.3; Cochran 1977, §10.6).
 * @returns from 1 to 60; where children of one school are like any others, as many as can be
 */
export function bestTake({ school, child }: Spending, icc: number): number {
  const best = Math.round(Math.sqrt((school / child) * ((1 - icc) / icc)));
  return Math.min(MOST, Math.max(1, best));
}

/**
 * The fewest schools of a county with which the province’s rate is told so closely.
 * @param halfWidth of the 95 % interval, as a share above 0
 * @returns nothing where no plan of 60 schools a county would do
 */
export function sizeFor(halfWidth: number, take: number, assumed: Assumed): Size | undefined {
  const { counties, pass, icc } = assumed;
  const children = (deffOf(take, icc) * pass * (1 - pass)) / (halfWidth / Z_95) ** 2;
  const perCounty = Math.max(LEAST, Math.ceil(children / take / counties));
  return perCounty > MOST ? undefined : { perCounty, take };
}

/**
 * The most schools of a county for which the time will do.
 * @param minutes that all teams have together
 * @returns nothing where it will not do for two schools a county
 */
export function sizeWithin(
  minutes: number,
  take: number,
  { counties }: Assumed,
  spending: Spending,
): Size | undefined {
  const ofOne = spending.school + take * spending.child;
  const perCounty = Math.min(MOST, Math.floor(minutes / ofOne / counties));
  return perCounty < LEAST ? undefined : { perCounty, take };
}

/** What a design costs at most, in minutes of a team. */
export function costOf(schools: number, children: number, spending: Spending): number {
  return schools * spending.school + children * spending.child;
}
