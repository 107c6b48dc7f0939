import type { CivilDate } from '../domain/calendar.ts';
import type { Question } from '../domain/reports/questions-of-day.ts';
import type { Store } from '../store/store.ts';

/** What the nights of a month found to ask about a county's readings, the newest day first. */
export async function questionsOfMonth(
  county: string,
  month: string,
  store: Store,
): Promise<(Question & { readonly day: CivilDate })[]> {
  const days = await store.questionsOf(county, month);
  return days
    .flatMap(({ day, questions }) => questions.map((question) => ({ ...question, day })))
    .reverse();
}
