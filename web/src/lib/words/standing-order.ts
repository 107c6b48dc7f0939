import type { ChildRow } from '../../../../functions/wire.ts';
import { states, type Standing } from './standing-words.ts';

/** Worst first: overdue longest, then what falls due soonest. */
export function byUrgency(a: Standing, b: Standing): number {
  return (
    states.indexOf(a.state) - states.indexOf(b.state) ||
    (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity)
  );
}

/** The standing of a child that needs a person first, of one duty or of all. */
export function worstOf(
  { standings }: Pick<ChildRow, 'standings'>,
  duty = '',
): Standing | undefined {
  return standings.filter(({ rule }) => !duty || rule === duty).sort(byUrgency)[0];
}

/** True for what wants a person: overdue, or due soon. */
export function isDue({ state }: Standing): boolean {
  return state === 'overdue' || state === 'dueSoon';
}
