import { parameters } from '../parameters.ts';
import { root } from '../statistics/rational.ts';
import type { FrameSchool } from './frame-school.ts';
import type { SchoolType } from './school-types.ts';

/** How schools are shared out among the strata of a province (SAMPLING §2.5), where not each county gets as many. */
export const allocations = ['proportional', 'power', 'neyman', 'cost'] as const;
export type Allocation = (typeof allocations)[number];

/** What is expected of the schools of a type before anything is drawn. */
export interface Expected {
  /** Percent of children of whom all is in order, 1 to 99: the nearer to a half, the more there is to learn. */
  readonly passPercent: number;
  /** What a visit costs beside other types, in whole units of any kind; from 1. */
  readonly cost: number;
}
/** Of a type of which nothing is known: it makes no difference. */
export const UNKNOWN: Expected = { passPercent: 50, cost: 1 };
export type ExpectedOf = Readonly<Record<SchoolType, Expected>>;

const FLOOR = parameters.frameFloor.value;
/** Roots are taken of numbers so much larger that what is cut off is below a millionth. */
const FINE = 10n ** 18n;

/**
 * What a stratum weighs in an allocation, in whole numbers throughout. `proportional`: its children, a small school
 * counting as ten. `power`: the root of them, so that small counties get their share (Bankier 1988). `neyman`: children
 * times the spread √(p(1-p)) that is expected of their type (Neyman 1934). `cost`: the same over √cost (Cochran 1977, §5.5).
 * @param schools of one stratum; where types are merged each counts as its own
 */
export function weightOf(
  allocation: Allocation,
  schools: readonly FrameSchool[],
  expected: ExpectedOf,
): bigint {
  const children = schools.map((school) => BigInt(Math.max(FLOOR, school.childCount)));
  const all = children.reduce((sum, count) => sum + count, 0n);
  if (allocation === 'proportional') return all;
  if (allocation === 'power') return root(all * FINE);
  return children.reduce((sum, count, at) => {
    const { passPercent: p, cost } = expected[schools[at]?.schoolType as SchoolType];
    const spread = BigInt(p * (100 - p)) * FINE;
    return sum + count * root(allocation === 'cost' ? spread / BigInt(cost) : spread);
  }, 0n);
}
