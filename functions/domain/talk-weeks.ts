import { addDays, isSameWeek } from './calendar.ts';
import type { ChildCard } from './card.ts';
import { isLate, type FormRecord } from './record.ts';

/** A term has no more weeks than these; older talks stand in the records alone. */
const KEPT = 24 * 7;

/**
 * The talks of a child as far as the windows of a term need them, with one more: of each week the first that was entered
 * in time, or else the first. Windows begin on Mondays, so no more is needed to tell which of them have one.
 */
export function withTalk(
  { talkWeeks = [], lateTalks = [] }: ChildCard,
  record: FormRecord,
): Pick<ChildCard, 'talkWeeks' | 'lateTalks'> {
  const { at } = record;
  const sameWeek = talkWeeks.find((day) => isSameWeek(day, at));
  const isWorse = sameWeek !== undefined && (!lateTalks.includes(sameWeek) || isLate(record));
  const days = isWorse ? talkWeeks : [...talkWeeks.filter((day) => day !== sameWeek), at];
  const marked = isWorse || !isLate(record) ? lateTalks : [...lateTalks, at];
  const tooOld = addDays(at, -KEPT);
  const kept = days.filter((day) => day > tooOld);
  const late = marked.filter((day) => kept.includes(day));
  return { talkWeeks: kept, lateTalks: late.length > 0 ? late : undefined };
}
