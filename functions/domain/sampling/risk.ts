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

const USUAL = 1000;

/** How a mark stands in the frame: risk, must, and both again in the codes that they follow from. */
export function markedAs(mark: Mark): Pick<FrameSchool, 'riskPermille' | 'must' | 'history'> {
  const named = riskFactors.flatMap((factor) => {
    const permille = mark[factor];
    return permille === undefined ? [] : [{ factor, permille }];
  });
  const factors = named.map(({ factor, permille }) => `${factor}=${permille}`).sort();
  return {
    riskPermille: riskOf(named.map(({ permille }) => permille)),
    must: mark.must !== undefined,
    history: [...factors, ...(mark.must ? [mark.must] : [])].join(' '),
  };
}

/** The product of factors, rounded to a whole number and kept between the bounds; of none the usual risk. */
export function riskOf(permilles: readonly number[]): number {
  const product = permilles.reduce((sum, permille) => sum * BigInt(permille), BigInt(USUAL));
  const whole = BigInt(USUAL) ** BigInt(permilles.length);
  const rounded = Number((2n * product + whole) / (2n * whole));
  return Math.min(parameters.mostRisk.value, Math.max(parameters.leastRisk.value, rounded));
}

/** `complaints=1500`: a factor of a school in the column `history`; any other word there is a reason to visit it. */
const FACTOR = /^([a-z]+)=([1-9]\d{0,3})$/;

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
    const permilles = words.flatMap((word) => {
      const [, factor = '', permille] = FACTOR.exec(word) ?? [];
      return factors.has(factor) ? [Number(permille)] : [];
    });
    const expected = riskOf(permilles);
    if (riskPermille !== expected) note('risk-differs', { unit, expected, found: riskPermille });
    const hasReason = permilles.length < words.length;
    if (must !== hasReason) note('must-differs', { unit });
  }
}
