import * as m from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { ChildRow } from '../../../../functions/wire.ts';
import { rules } from '../../../../functions/domain/rules/index.ts';
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

/** The words of a badge: how far along, in days. */
export function badgeWords({ state, daysLeft = 0 }: Standing): string {
  if (state === 'overdue') return m.badge_overdue({ n: -daysLeft });
  if (state === 'dueSoon')
    return daysLeft === 0 ? m.badge_due_today() : m.badge_due_soon({ n: daysLeft });
  return stateNames[state]();
}

/** The duty in the policy’s own noun. */
export function dutyWords(rule: string): string {
  const found = rules.find(({ id }) => id === rule);
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

const facts: Record<Fact['fact'], (on: string, n: number) => string> = {
  'last-verified': (on, n) =>
    n === 0 ? m.fact_verified_today({ on }) : m.fact_verified({ on, n }),
  'file-created': (on, n) => (n === 0 ? m.fact_created_today({ on }) : m.fact_created({ on, n })),
  'no-file': () => m.fact_no_file(),
  'reached-sixteen': () => m.fact_sixteen(),
};

/** What decided a standing, as a sentence. */
export function factWords({ fact, on = '', daysAgo = 0 }: Fact, today: string): string {
  return facts[fact](dayWords(on, today), daysAgo);
}

/** By when, and what then: 已逾期95天，11-20到期 or 还剩3天，11-26前核实. */
export function dueWords(
  { state, dueOn, daysLeft = 0 }: Standing,
  today: string,
): string | undefined {
  if (!dueOn) return undefined;
  const on = dayWords(dueOn, today);
  return state === 'overdue' ? m.due_was({ n: -daysLeft, on }) : m.due_by({ n: daysLeft, on });
}
