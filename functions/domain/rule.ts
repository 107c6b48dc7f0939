import type { CivilDate } from './calendar.ts';
import type { ChildCard } from './card.ts';
import type { Duty } from './duties.ts';
import type { Settings } from './settings.ts';

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
    | 'no-term-yet'
    | 'left'
    | 'birthday'
    | 'no-birth-date'
    | 'care-person'
    | 'care-by-name'
    | 'no-care-person'
    | 'last-visit'
    | 'no-visit-yet'
    | 'last-evidence'
    | 'no-evidence-yet';
  /** When that was; of a break, when the next term starts. */
  readonly on?: CivilDate;
  readonly daysAgo?: number;
  /** The window of the term in which a talk is missing, counted from 1. */
  readonly window?: number;
  readonly record?: string;
}

const deeds: readonly StandingFact['fact'][] = [
  'last-verified',
  'last-talk',
  'last-visit',
  'last-evidence',
  'care-person',
  'care-by-name',
];

/** True for the fact that somebody did a duty; the others say since when it runs, or why it does not. */
export function isDeed({ fact }: Pick<StandingFact, 'fact'>): boolean {
  return deeds.includes(fact);
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

/**
 * True for a duty that was done. Met too, and not done, is one that is within its time: nobody has done it yet, or not in
 * the window that runs.
 */
export function isDone({
  state,
  facts,
}: {
  readonly state: StandingState;
  readonly facts: readonly {
    readonly fact: StandingFact['fact'];
    readonly window?: number | undefined;
  }[];
}): boolean {
  return state === 'met' && facts.some((each) => isDeed(each) && each.window === undefined);
}

/** One duty of the policy, under the settings of a school. Pure, and given the day; no rule consults another. */
export interface Rule extends Duty {
  readonly standing: (card: ChildCard, today: CivilDate) => Standing;
}

/** How a card stands: what a rule works out, before it puts its name to it. */
export type Judged = Omit<Standing, 'rule' | 'clause'>;

/** A rule as it is written down: the settings come later. */
export interface WrittenRule extends Omit<Rule, 'standing'> {
  readonly under: (settings: Settings) => (card: ChildCard, today: CivilDate) => Judged;
}

/** A written rule held to the settings of a school. */
export function under({ under, ...rule }: WrittenRule, settings: Settings): Rule {
  const judge = under(settings);
  const { id, clause } = rule;
  return { ...rule, standing: (card, today) => ({ rule: id, clause, ...judge(card, today) }) };
}
