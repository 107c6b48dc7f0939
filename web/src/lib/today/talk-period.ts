import type { Reply } from '#lib/api/call.ts';
import type { Me } from '#lib/session/me.ts';
import { byUrgency } from '#lib/words/standing-order.ts';
import type { Standing } from '#lib/words/standing-words.ts';
import { whoseDuty } from '../../../../functions/domain/whose-duty.ts';
import type { ChildRow } from '../../../../functions/wire.ts';
import { isMine } from './my-day.ts';

/** How far the talks of a period have come at one school, for one person. */
export interface TalkPeriod {
  readonly school: string;
  /** The first and the last day of the period. */
  readonly from: string;
  readonly to: string;
  readonly of: number;
  readonly done: number;
  /** The children still to talk with, worst first. */
  readonly left: readonly ChildRow[];
}

/** The talks of the period at each school at which the asker owes any; none in a vacation. */
export function talkPeriods(
  me: Me,
  lists: readonly Reply<'listChildren'>[],
  today: string,
): TalkPeriod[] {
  return lists.flatMap(({ school, children, away, windows }) => {
    const period = windows.find(({ from, to }) => from <= today && today <= to);
    if (!period) return [];
    const { from, to } = period;
    const mine = children.filter((row) => isMine(me, row, whoseDuty(row, away)));
    const done = mine.filter((row) => isOwed(row) && hasTalked(row, from));
    const left = mine.filter((row) => isOwed(row, to) && !hasTalked(row, from)).sort(worstFirst);
    const of = done.length + left.length;
    return of > 0 ? [{ school, from, to, of, done: done.length, left }] : [];
  });
}

/** True if a talk is owed at all, or by a day: a child new to the school has until the period after. */
function isOwed(row: ChildRow, by?: string): boolean {
  const standing = talkOf(row);
  if (!standing || standing.state === 'notApplicable') return false;
  return by === undefined || (standing.dueOn !== undefined && standing.dueOn <= by);
}

function hasTalked({ talkedOn = '' }: ChildRow, from: string): boolean {
  return talkedOn >= from;
}

function talkOf({ standings }: ChildRow): Standing | undefined {
  return standings.find(({ rule }) => rule === 'talk');
}

function worstFirst(a: ChildRow, b: ChildRow): number {
  const [one, other] = [talkOf(a), talkOf(b)];
  const longestAgo = (a.talkedOn ?? '') < (b.talkedOn ?? '') ? -1 : 1;
  return (one && other ? byUrgency(one, other) : 0) || longestAgo;
}
