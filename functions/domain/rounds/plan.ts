import type { ChildCard } from '../card.ts';
import { parameters } from '../parameters.ts';
import {
  riskFactors,
  sizesOf,
  UNKNOWN,
  usualSizes,
  type Allocation,
  type Design,
  type Domain,
  type ExpectedOf,
  type FrameSchool,
} from '../sampling/index.ts';

/** How a round is to be drawn, as its officers planned it. */
export interface RoundPlan {
  /** Schools drawn in a county; where counties get different numbers, on the average. */
  readonly perCounty: number;
  readonly take: number;
  readonly takeReserve: number;
  readonly reserveTarget: number;
  /** Of rounds that were planned before there was a choice: as many in every county. */
  readonly allocation?: Allocation | 'county';
  /** Children who are drawn so many times as often as others, in this order where several fit (SAMPLING §2.9). */
  readonly priority?: readonly Priority[];
  readonly priorityRate?: number;
  /** What is expected of each type, where the allocation goes by it. */
  readonly passA?: number;
  readonly passB?: number;
  readonly passC?: number;
  readonly costA?: number;
  readonly costB?: number;
  readonly costC?: number;
}

/** What a child must be to be drawn more often. */
const isPriority = {
  bothAway: ({ leftBehindType }) => leftBehindType === 'bothAway',
  boarding: ({ boardingMode }) => boardingMode === '2',
} as const satisfies Readonly<Record<string, (card: ChildCard) => boolean>>;
type Priority = keyof typeof isPriority;

/** The domain of all children who are in none of the others. */
export const REST = 'rest';

/** The domains of a plan by their rates, those that come first before others; nothing where all children are drawn alike. */
export function domainsOf({ priority, priorityRate = 1 }: RoundPlan): Domain[] | undefined {
  if (!priority) return undefined;
  return [...priority.map((id) => ({ id, rate: priorityRate })), { id: REST, rate: 1 }];
}

/** The first domain of a plan that a child belongs to; nothing for the rest. */
export function domainIn({ priority = [] }: RoundPlan, card: ChildCard): string | undefined {
  return priority.find((id) => isPriority[id](card));
}

/**
 * The design of a frozen frame: sizes worked out from the plan, and in words how (SAMPLING §2.5, §2.18).
 * @param domainsSha256 the hash of the domains; of no account where the plan has none
 */
export function designOf(
  round: string,
  plan: RoundPlan,
  frame: readonly FrameSchool[],
  domainsSha256: string,
): Design {
  const { take, takeReserve, reserveTarget } = plan;
  const floor = parameters.frameFloor.value;
  const rates = domainsOf(plan);
  return {
    roundId: round,
    ...(rates && { domains: { rates, sha256: domainsSha256 } }),
    sizes: sizesFor(plan, frame),
    // With domains no school may be too small for the take, or it could not give each of them its rate (SAMPLING §2.9).
    mosFloor: rates ? Math.max(floor, take) : floor,
    reserveTarget,
    take,
    takeReserve,
    allocation: allocationWords(plan),
    estimator: 'hajek; deville; logit-t',
    riskFactors,
  };
}

function sizesFor(plan: RoundPlan, frame: readonly FrameSchool[]): ReadonlyMap<string, number> {
  const { allocation = 'county', perCounty } = plan;
  if (allocation === 'county') return usualSizes(frame, perCounty);
  const counties = new Set(frame.map(({ county }) => county)).size;
  return sizesOf(frame, allocation, perCounty * counties, expectedIn(plan));
}

/** What a plan expects of each type; of one that it does not ask about, what makes no difference. */
function expectedIn(plan: RoundPlan): ExpectedOf {
  const { passPercent, cost } = UNKNOWN;
  return {
    A: { passPercent: plan.passA ?? passPercent, cost: plan.costA ?? cost },
    B: { passPercent: plan.passB ?? passPercent, cost: plan.costB ?? cost },
    C: { passPercent: plan.passC ?? passPercent, cost: plan.costC ?? cost },
  };
}

/** So that anybody can work out the sizes from the frame again. */
function allocationWords(plan: RoundPlan): string {
  const { allocation = 'county', perCounty } = plan;
  const { A, B, C } = expectedIn(plan);
  const by = {
    county: `children; ${perCounty} a county`,
    proportional: `children; ${perCounty} times counties`,
    power: `root of children; ${perCounty} times counties`,
    neyman: `children times spread; ${perCounty} times counties`,
    cost: `children times spread by root of cost; ${perCounty} times counties`,
  }[allocation];
  const pass = ` pass A=${A.passPercent} B=${B.passPercent} C=${C.passPercent};`;
  const cost = ` cost A=${A.cost} B=${B.cost} C=${C.cost};`;
  const asked = allocation === 'neyman' ? pass : allocation === 'cost' ? `${pass}${cost}` : '';
  const least = `a school as ${parameters.frameFloor.value} at least`;
  return `bounded largest remainder on ${by}; ${least};${asked} min 2; max N_h`;
}
