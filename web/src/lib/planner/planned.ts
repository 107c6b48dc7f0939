import { parameters } from '../../../../functions/domain/parameters.ts';
import {
  bestTake,
  costOf,
  lqasOf,
  promiseOf,
  sizeFor,
  sizeWithin,
  type Assumed,
  type Promised,
  type Size,
  type Spending,
} from '../../../../functions/domain/sampling/index.ts';

/** What stands in the planner, every number of it fit. */
export interface Asked extends Readonly<Record<'counties' | 'ofCounty' | 'pass' | 'icc', number>> {
  readonly given: 'size' | 'precision' | 'time';
  readonly perCounty?: number;
  readonly take?: number;
  readonly precision?: string;
  readonly teamDays?: number;
  readonly atSchool: number;
  readonly atChild: number;
}

/** A design with what it takes and promises. */
export interface Planned extends Size {
  readonly assumed: Assumed;
  readonly promised: Promised;
  /** Days of one team. */
  readonly days: number;
}

const { clustering, expectedPass, plannedCounties, plannedChildren } = parameters;
const { schoolMinutes, childMinutes, workingMinutes } = parameters;

/** What a planner begins with. */
export const usual = {
  given: 'size',
  perCounty: parameters.drawnInCounty.value,
  take: parameters.drawnInSchool.value,
  precision: '10',
  teamDays: 1000,
  counties: plannedCounties.value,
  ofCounty: plannedChildren.value,
  pass: expectedPass.value / 10,
  icc: clustering.value / 10,
  atSchool: schoolMinutes.value,
  atChild: childMinutes.value,
} as const satisfies Asked;

/** The design that follows from what is settled; nothing where none does. */
export function plannedFrom(asked: Asked): Planned | undefined {
  const { counties, ofCounty } = asked;
  const assumed = { counties, ofCounty, pass: asked.pass / 100, icc: asked.icc / 100 };
  const spending = { school: asked.atSchool, child: asked.atChild };
  const size = sizeOf(asked, assumed, spending);
  if (!size) return undefined;
  const promised = promiseOf(size, assumed, lqasOf());
  const minutes = costOf(promised.schools, promised.children, spending);
  return { ...size, assumed, promised, days: Math.ceil(minutes / workingMinutes.value) };
}

function sizeOf(asked: Asked, assumed: Assumed, spending: Spending): Size | undefined {
  const { perCounty = usual.perCounty, teamDays = usual.teamDays } = asked;
  if (asked.given === 'size') return { perCounty, take: asked.take ?? usual.take };
  const take = bestTake(spending, assumed.icc);
  return asked.given === 'precision'
    ? sizeFor(Number(asked.precision) / 1000, take, assumed)
    : sizeWithin(teamDays * workingMinutes.value, take, assumed, spending);
}
