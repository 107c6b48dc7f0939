import type { Reply } from '#lib/api/call.ts';
import type { Me } from '#lib/session/me.ts';
import { byUrgency } from '#lib/words/standing-order.ts';
import type { Standing } from '#lib/words/standing-words.ts';
import { addDays } from '../../../../functions/domain/calendar.ts';
import { whoseDuty } from '../../../../functions/domain/whose-duty.ts';
import type { ChildRow } from '../../../../functions/wire.ts';
import { isMine } from './my-day.ts';

const TALK = 'talk';
/** 每两周: outside of a term’s windows, so many days up to today are the period. */
const FORTNIGHT = 14;

/** The window of a term in which a day lies. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** How far the talks of a period have come at one school, for one person. */
export interface TalkPeriod {
  readonly school: string;
  readonly window?: Window | undefined;
  readonly of: number;
  readonly done: number;
  /** The children still to talk with, worst first. */
  readonly left: readonly ChildRow[];
}

/** The talks of the period at each school at which the asker owes any. */
export function talkPeriods(
  me: Me,
  lists: readonly Reply<'listChildren'>[],
  today: string,
  window?: Window,
): TalkPeriod[] {
  const from = window?.from ?? addDays(today, 1 - FORTNIGHT);
  return lists.flatMap(({ school, children, away }) => {
    const owed = children.filter((row) => isMine(me, row, whoseDuty(row, away)) && isOwed(row));
    const left = owed.filter(({ talkedOn = '' }) => talkedOn < from);
    const period = { school, window, of: owed.length, done: owed.length - left.length };
    return owed.length > 0 ? [{ ...period, left: left.sort(worstFirst) }] : [];
  });
}

function isOwed(row: ChildRow): boolean {
  const { state } = talkOf(row) ?? {};
  if (state !== undefined) return state !== 'notApplicable' && state !== 'paused';
  return row.standings.some((standing) => standing.state !== 'notApplicable');
}

function talkOf({ standings }: ChildRow): Standing | undefined {
  return standings.find(({ rule }) => rule === TALK);
}

function worstFirst(a: ChildRow, b: ChildRow): number {
  const [one, other] = [talkOf(a), talkOf(b)];
  const longestAgo = (a.talkedOn ?? '') < (b.talkedOn ?? '') ? -1 : 1;
  return (one && other ? byUrgency(one, other) : 0) || longestAgo;
}
