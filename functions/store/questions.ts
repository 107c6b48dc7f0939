import type { CivilDate } from '../domain/calendar.ts';
import type { Question } from '../domain/reports/questions-of-day.ts';
import { keys, partitions, prefixes } from './keys.ts';
import type { Rows } from './rows.ts';

/** What there is to ask about a county's day of reading, rewritten whole. */
export interface DayQuestions {
  readonly county: string;
  readonly day: CivilDate;
  readonly questions: readonly Question[];
}

export interface Questions {
  putQuestions(asked: DayQuestions): Promise<void>;
  /** What there is to ask about a month, `2026-11`, day by day. */
  questionsOf(county: string, month: string): Promise<DayQuestions[]>;
}

/** What a county's privacy officer is to ask about a day of reading: one item a day, rewritten whole, ids and counts. */
export function questions(rows: Rows): Questions {
  return {
    async putQuestions(asked) {
      await rows.put({ ...keys.questions(asked.county, asked.day), asked });
    },
    async questionsOf(county, month) {
      const found = await rows.query(partitions.org(county), prefixes.questionsOf(month));
      return found.map((row) => row['asked'] as DayQuestions);
    },
  };
}
