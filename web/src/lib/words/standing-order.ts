import type { ChildRow } from '../../../../functions/wire.ts';
import { states, type Standing } from './standing-words.ts';

/** Worst first: overdue longest, then what falls due soonest. */
export function byUrgency(a: Standing, b: Standing): number {
  return (
    states.indexOf(a.state) - states.indexOf(b.state) ||
    (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity)
  );
}

/** The standing of a child that needs a person first. */
export function worstOf(row: ChildRow): Standing | undefined {
  return [...row.standings].sort(byUrgency)[0];
}
