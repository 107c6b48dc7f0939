import * as m from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { ChildRow } from '../../../../functions/wire.ts';
import { addMonths } from '../../../../functions/domain/calendar.ts';
import { duties } from '../../../../functions/domain/duties.ts';
import { isDone } from '../../../../functions/domain/rule.ts';
import { dayWords } from './dates.ts';
import { textOf } from './text-of.ts';

export type Standing = ChildRow['standings'][number];
export type State = Standing['state'];
export type Fact = Standing['facts'][number];

/** The states in order of urgency. */
export const states: readonly State[] = ['overdue', 'dueSoon', 'paused', 'met', 'notApplicable'];

const stateNames: Record<State, () => string> = {
  overdue: m.state_overdue,
  dueSoon: m.state_due_soon,
  met: m.state_met,
  paused: m.state_paused,
  notApplicable: m.state_not_applicable,
};

/** A state as a filter or a column names it. */
export function stateWords(state: State): string {
  return stateNames[state]();
}

/** The words of a badge: how far along, in days, and that it was done; of a pause, what it waits for. */
export function badgeWords(standing: Standing): string {
  const { state, daysLeft = 0, facts } = standing;
  if (isDone(standing)) return m.badge_done();
  if (state === 'overdue') return m.badge_overdue({ n: -daysLeft });
  if (state === 'dueSoon')
    return daysLeft === 0 ? m.badge_due_today() : m.badge_due_soon({ n: daysLeft });
  const [pause] = facts.flatMap(({ fact }) => breaks[fact] ?? []);
  return (state === 'paused' ? pause : undefined)?.() ?? stateNames[state]();
}

const breaks: { readonly [F in Fact['fact']]?: () => string } = {
  'winter-break': m.badge_winter_break,
  'summer-break': m.badge_summer_break,
};

/** The duty in the policy’s own noun. */
export function dutyWords(rule: string): string {
  const found = Object.values(duties).find(({ id }) => id === rule);
  return found ? textOf(found.duty) : '';
}

const numerals = '〇一二三四五六七八九十';

/** A clause for a badge: （七）1, in English (7)1. */
export function clauseWords(clause: string): string {
  if (getLocale() === 'zh') return clause;
  return clause.replace(
    /（([一二三四五六七八九十]+)）/,
    (_, number: string) => `(${numberOf(number)})`,
  );
}

function numberOf(han: string): number {
  const digits = [...han].map((digit) => numerals.indexOf(digit));
  return digits.reduce((sum, digit) => (digit === 10 ? Math.max(sum, 1) * 10 : sum + digit), 0);
}

interface FactPlaces {
  readonly on: string;
  readonly n: number;
  /** The window without a talk, where there is one. */
  readonly window?: number | undefined;
}
const facts: Record<Fact['fact'], (places: FactPlaces) => string> = {
  'last-verified': ({ on, n }) =>
    n === 0 ? m.fact_verified_today({ on }) : m.fact_verified({ on, n }),
  'file-created': ({ on, n }) =>
    n === 0 ? m.fact_created_today({ on }) : m.fact_created({ on, n }),
  'no-file': () => m.fact_no_file(),
  'reached-sixteen': () => m.fact_sixteen(),
  'last-talk': ({ on, n }) => (n === 0 ? m.fact_talked_today({ on }) : m.fact_talked({ on, n })),
  'no-talk-yet': ({ on, n, window }) => {
    if (n === 0) return m.fact_created_today({ on });
    return window === undefined ? m.fact_not_talked({ on, n }) : m.fact_begun({ on, n });
  },
  'winter-break': ({ on }) => m.fact_winter_break({ on }),
  'summer-break': ({ on }) => m.fact_summer_break({ on }),
  'no-term-yet': () => m.fact_no_term_yet(),
  left: ({ on }) => m.fact_left({ on }),
  birthday: ({ on }) => m.fact_birthday({ on }),
  'no-birth-date': () => m.fact_no_birth_date(),
  'care-person': ({ on }) => m.fact_care_person({ on }),
  'care-by-name': () => m.fact_care_by_name(),
  'no-care-person': ({ on, n }) => m.fact_no_care_person({ on, n }),
  'last-visit': ({ on, n }) => (n === 0 ? m.fact_visited_today({ on }) : m.fact_visited({ on, n })),
  'no-visit-yet': ({ on }) => m.fact_not_visited({ on }),
  'last-evidence': ({ on, n }) =>
    n === 0 ? m.fact_evidence_today({ on }) : m.fact_evidence({ on, n }),
  'no-evidence-yet': ({ on }) => m.fact_no_evidence({ on }),
};

/** What decided a standing, as a sentence: 最近一次谈话11-04，19天前，第6期未谈. */
export function factWords({ fact, on = '', daysAgo = 0, window }: Fact, today: string): string {
  const said = facts[fact]({ on: dayWords(on, today), n: daysAgo, window });
  return window === undefined ? said : m.fact_window_missing({ fact: said, window });
}

/** What to do by a day, in the words of each duty. */
const byDay: Readonly<Record<string, (places: { n: number; on: string }) => string>> = {
  'file-verified': m.due_by,
  talk: m.due_by_talk,
  'home-visit': m.due_by_visit,
  'care-person': m.due_by_care_person,
  evidence: m.due_by_evidence,
  'under-sixteen': m.due_by_leaving,
};

/** What falls due later than this nobody need think of when they have just done something, in months. */
const HORIZON = 12;

/** True for a duty that is worth naming as what comes next. */
export function isNext({ dueOn }: Standing, today: string): boolean {
  return dueOn !== undefined && dueOn <= addMonths(today, HORIZON);
}

/** By when, and what then: 已逾期1天，第6期谈心谈话11-22到期 or 还剩3天，11-26前核实. */
export function dueWords(standing: Standing, today: string): string | undefined {
  const { rule, state, dueOn, daysLeft = 0 } = standing;
  if (!dueOn) return undefined;
  const on = dayWords(dueOn, today);
  if (state !== 'overdue') return byDay[rule]?.({ n: daysLeft, on });
  const window = windowOf(standing);
  return window === undefined
    ? m.due_was({ n: -daysLeft, on })
    : m.due_was_window({ n: -daysLeft, window, duty: dutyWords(rule), on });
}

/** The same where the duty has not been named before. */
export function dutyAndDueWords(standing: Standing, today: string): string {
  const due = dueWords(standing, today) ?? '';
  if (windowOf(standing) !== undefined) return due;
  return m.duty_and_due({ duty: dutyWords(standing.rule), due });
}

function windowOf({ facts }: Standing): number | undefined {
  return facts.find(({ window }) => window !== undefined)?.window;
}
