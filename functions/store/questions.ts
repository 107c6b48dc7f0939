import { keys, partitions, prefixes } from './keys.ts';
import type { Rows } from './rows.ts';
import type { DayQuestions, Store } from './store.ts';

/** What a county's privacy officer is to ask about a day of reading: one item a day, rewritten whole, ids and counts. */
export function questions(rows: Rows): Pick<Store, 'putQuestions' | 'questionsOf'> {
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
