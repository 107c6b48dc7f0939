import type { ChildCard } from '../card.ts';
import { parameters } from '../parameters.ts';
import {
  riskFactors,
  sizesOf,
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
 * @param domainsSha256 the hash of the domains, where the plan has any
 */
export function designOf(
  round: string,
  plan: RoundPlan,
  frame: readonly FrameSchool[],
  domainsSha256?: string,
): Design {
  const { take, takeReserve, reserveTarget } = plan;
  const floor = parameters.frameFloor.value;
  const rates = domainsOf(plan);
  const domains = rates && domainsSha256 !== undefined && { rates, sha256: domainsSha256 };
  return {
    roundId: round,
    ...(domains && { domains }),
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

/** Where nothing is asked of a type, it makes no difference. */
function expectedIn(plan: RoundPlan): ExpectedOf {
  const { passA = 50, passB = 50, passC = 50, costA = 1, costB = 1, costC = 1 } = plan;
  return {
    A: { passPercent: passA, cost: costA },
    B: { passPercent: passB, cost: costB },
    C: { passPercent: passC, cost: costC },
  };
}

/** So that anybody can work out the sizes from the frame again. */
function allocationWords(plan: RoundPlan): string {
  const { allocation = 'county', perCounty } = plan;
  const { A, B, C } = expectedIn(plan);
  const by = {
    county: `sum of mos; ${perCounty} a county`,
    proportional: `sum of mos; ${perCounty} times counties`,
    power: `root of sum of mos; ${perCounty} times counties`,
    neyman: `sum of mos times spread; ${perCounty} times counties`,
    cost: `sum of mos times spread by root of cost; ${perCounty} times counties`,
  }[allocation];
  const pass = ` pass A=${A.passPercent} B=${B.passPercent} C=${C.passPercent};`;
  const cost = ` cost A=${A.cost} B=${B.cost} C=${C.cost};`;
  const asked = allocation === 'neyman' ? pass : allocation === 'cost' ? `${pass}${cost}` : '';
  return `bounded largest remainder on ${by};${asked} min 2; max N_h`;
}
