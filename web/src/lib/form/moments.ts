import * as m from '#lib/paraglide/messages.js';
import { timeWords } from '#lib/words/dates.ts';
import { addDays } from '../../../../functions/domain/calendar.ts';

/** A likely answer to when: a day, and when on that day. */
export interface Moment {
  readonly value: string;
  readonly words: string;
  readonly at: string;
  readonly moment: string;
}

const NOON = '12:00';

/** 刚才, 今天上午, 今天下午, 昨天: what has not come yet is not offered. */
export function likelyMoments(today: string, now: number): Moment[] {
  const time = timeWords(now);
  const earlier = { value: 'morning', words: m.this_morning(), at: today, moment: 'morning' };
  const later = { value: 'afternoon', words: m.this_afternoon(), at: today, moment: 'afternoon' };
  return [
    { value: 'now', words: m.just_now(), at: today, moment: time },
    earlier,
    ...(time >= NOON ? [later] : []),
    { value: 'yesterday', words: m.ago_yesterday(), at: addDays(today, -1), moment: 'day' },
  ];
}

/** Which of them stands chosen; an exact time counts as just now. */
export function momentChosen(at: string, moment: unknown, today: string): string | undefined {
  if (typeof moment !== 'string' || moment === '') return undefined;
  if (at === addDays(today, -1)) return 'yesterday';
  if (at !== today) return undefined;
  return moment.includes(':') ? 'now' : moment;
}
