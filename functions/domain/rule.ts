import type { CivilDate } from './calendar.ts';
import type { ChildCard } from './card.ts';
import type { Text } from './field.ts';

export type StandingState = 'met' | 'dueSoon' | 'overdue' | 'paused' | 'notApplicable';

/** What decided a standing: data, put into words by the page. */
export interface StandingFact {
  readonly fact:
    | 'last-verified'
    | 'file-created'
    | 'no-file'
    | 'reached-sixteen'
    | 'last-talk'
    | 'no-talk-yet'
    | 'winter-break'
    | 'summer-break'
    | 'no-term-yet';
  /** When that was; of a break, when the next term starts. */
  readonly on?: CivilDate;
  readonly daysAgo?: number;
  /** The window of the term in which a talk is missing, counted from 1. */
  readonly window?: number;
  readonly record?: string;
}

/** A rule held against a card on a day. */
export interface Standing {
  readonly rule: string;
  readonly clause: string;
  readonly state: StandingState;
  readonly dueOn?: CivilDate;
  /** Days until the due day; negative when overdue. */
  readonly daysLeft?: number;
  readonly facts: readonly StandingFact[];
}

/** One duty of the policy. Pure, and given the day; no rule consults another. */
export interface Rule {
  readonly id: string;
  readonly clause: string;
  /** The duty in the policy's own noun, for badges and lists. */
  readonly duty: Text;
  readonly standing: (card: ChildCard, today: CivilDate) => Standing;
}
