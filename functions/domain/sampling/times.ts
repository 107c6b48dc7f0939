import { isCivilDate, type Instant } from '../calendar.ts';
import { parameters } from '../parameters.ts';
import type { Note } from './difference.ts';
import type { Seed } from './seed.ts';

/** The instant of a time that is written as in these files; nothing for a day that does not exist. */
export function instantOf(time: string): Instant | undefined {
  return isCivilDate(time.slice(0, 10)) ? Date.parse(time) : undefined;
}

const HOUR = 3_600_000;
const NOTICE = parameters.diceNotice.value * HOUR;

/** Committed first, dice a day later at the least, the secret after them (SAMPLING §2.1). What has not come yet is empty. */
export function compareTimes(seed: Seed, note: Note): void {
  const come = (['committed_at', 'dice_at', 'revealed_at'] as const).filter((name) => seed[name]);
  const instants = come.map((member) => {
    const instant = instantOf(seed[member]);
    if (instant === undefined) note('member-wrong', { member });
    return instant ?? NaN;
  });
  for (const [at, member] of come.entries()) {
    const [before, now] = [instants[at - 1] ?? -Infinity, instants[at] ?? NaN];
    if (now <= before) note('time-order', { member, after: come[at - 1] });
  }
  if (seed.dice_digits && !seed.dice_at) note('time-missing', { member: 'dice_at' });
  const [committed = NaN, dice = NaN] = instants;
  if (come[1] === 'dice_at' && dice - committed < NOTICE) note('too-soon', { member: 'dice_at' });
}
