import { className } from './access.ts';
import { daysBetween, type CivilDate } from './calendar.ts';
import type { Absence } from './leaves.ts';

/** Of a child, what decides whose its duties are. */
export interface CaredFor {
  readonly grade?: string | undefined;
  readonly classNo?: number | undefined;
  readonly care?:
    | {
        readonly primary?: string | undefined;
        readonly deputy?: string | undefined;
        readonly on: CivilDate;
        readonly isHandover?: true | undefined;
      }
    | undefined;
}

/** Who has to do what is due to a child today. */
export type Holder =
  | { readonly as: 'care'; readonly person: string }
  /** In place of the care person, who is away until that day. */
  | {
      readonly as: 'deputy';
      readonly person: string;
      readonly instead: string;
      readonly until: CivilDate;
    }
  /** The care person is away and nobody stands in. */
  | { readonly as: 'uncovered'; readonly instead: string; readonly until: CivilDate }
  /** Nobody is assigned by account: the class teacher. */
  | { readonly as: 'class'; readonly class: string };

/**
 * Whose the duties toward a child are on a day, by who is away on it: the care person’s, while away the deputy’s, and
 * before anybody is assigned the class teacher’s (Guideline (五)). There is no day without an answer.
 */
export function whoseDuty(child: CaredFor, away: readonly Absence[]): Holder {
  const { primary, deputy } = child.care ?? {};
  if (primary === undefined) return { as: 'class', class: className(child) };
  const until = awayUntil(away, primary);
  if (until === undefined) return { as: 'care', person: primary };
  return deputy === undefined || awayUntil(away, deputy) !== undefined
    ? { as: 'uncovered', instead: primary, until }
    : { as: 'deputy', person: deputy, instead: primary, until };
}

/** Until when somebody is away; nothing for those who are here. */
export function awayUntil(away: readonly Absence[], person: string): CivilDate | undefined {
  return away.find((absence) => absence.person === person)?.until;
}

/** A child taken over with something overdue: since when, and how long that is not counted against the new person. */
export interface Handover {
  readonly on: CivilDate;
  readonly daysLeft: number;
}

/**
 * The handover after which a duty, overdue since `dueOn`, is not yet the new care person’s delay; nothing otherwise.
 * @param grace days for which it is not, a threshold of the county
 */
export function handoverOf(
  { care }: CaredFor,
  dueOn: CivilDate | undefined,
  today: CivilDate,
  grace: number,
): Handover | undefined {
  if (!care?.isHandover || dueOn === undefined || dueOn >= care.on || dueOn >= today)
    return undefined;
  const daysLeft = grace - daysBetween(care.on, today);
  return daysLeft < 0 ? undefined : { on: care.on, daysLeft };
}
