import { parameters } from '../parameters.ts';
import type { Note } from './difference.ts';
import type { FrameSchool } from './frame-school.ts';

/** What raises or lowers the chance of a school, each in thousandths of the usual one (SAMPLING §2.6). */
export const riskFactors = ['history', 'backfill', 'complaints', 'staffing'] as const;
export type RiskFactor = (typeof riskFactors)[number];
/** Why a school is visited whatever is drawn: an incident not resolved, a referral by a court or ombudsman, the last round. */
export const mustReasons = ['incident', 'referral', 'failed'] as const;
export type MustReason = (typeof mustReasons)[number];

/** What speaks for looking at a school more often, or less. */
export interface Mark extends Readonly<Partial<Record<RiskFactor, number>>> {
  readonly must?: MustReason;
}

/** The risk of a school of which nothing speaks, in thousandths. */
export const USUAL_RISK = 1000;

/** How a mark stands in the frame: risk, must, and both again in the codes that they follow from. */
export function markedAs(mark: Mark): Pick<FrameSchool, 'riskPermille' | 'must' | 'history'> {
  const named = riskFactors.flatMap((factor) => {
    const permille = mark[factor];
    return permille === undefined ? [] : [{ factor, permille }];
  });
  const factors = named.map(({ factor, permille }) => `${factor}=${permille}`).sort();
  const reasons = mark.must ? [mark.must] : [];
  return {
    riskPermille: riskOf(named.map(({ permille }) => permille)),
    must: reasons.length > 0,
    history: [...factors, ...reasons].join(' '),
  };
}

/** The product of factors, rounded to a whole number and kept between the bounds; of none the usual risk. */
export function riskOf(permilles: readonly number[]): number {
  const product = permilles.reduce((sum, permille) => sum * BigInt(permille), BigInt(USUAL_RISK));
  const whole = BigInt(USUAL_RISK) ** BigInt(permilles.length);
  const rounded = Number((2n * product + whole) / (2n * whole));
  return Math.min(parameters.mostRisk.value, Math.max(parameters.leastRisk.value, rounded));
}

/** `complaints=1500`: a factor of a school in the column `history`; any other word there is a reason to visit it. */
const COUNTED = /^([a-z]+)=([1-9]\d{0,3})$/;

/**
 * Holds risk and must of every school against the codes that stand beside them, where the design says which factors count.
 * @param factors as the design names them
 */
export function compareRisk(
  schools: readonly FrameSchool[],
  factors: ReadonlySet<string>,
  note: Note,
): void {
  for (const { unit, riskPermille, must, history } of schools) {
    const words = history.split(' ').filter((word) => word !== '');
    const counted = words.flatMap((word) => {
      const [, factor = '', permille] = COUNTED.exec(word) ?? [];
      return factors.has(factor) ? [{ factor, permille: Number(permille) }] : [];
    });
    const isOnce = new Set(counted.map(({ factor }) => factor)).size === counted.length;
    if (!isOnce || counted.some(isOutOfBounds)) note('factor-wrong', { unit });
    const expected = riskOf(counted.map(({ permille }) => permille));
    if (riskPermille !== expected) note('risk-differs', { unit, expected, found: riskPermille });
    const hasReason = counted.length < words.length;
    if (must !== hasReason) note('must-differs', { unit });
  }
}

function isOutOfBounds({ permille }: { readonly permille: number }): boolean {
  return permille < parameters.leastRisk.value || permille > parameters.mostRisk.value;
}
