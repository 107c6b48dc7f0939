import { addDays } from '../domain/calendar.ts';
import { parameters } from '../domain/parameters.ts';
import { questionsOfDay } from '../domain/reports/questions-of-day.ts';
import type { JobHandler } from '../asked.ts';
import { readingsOfCounty } from '../deeds/readings-of-county.ts';
import type { RouteName } from '../table.ts';

const opening: RouteName = 'openChild';
const exporting: RouteName = 'exportChildren';

/**
 * Goes through yesterday's access log of a county and keeps what there is to ask, for its privacy officer. The day's
 * item is rewritten whole: however often this runs, there is one.
 */
export const readings: JobHandler = async ({ county: id = '', store, today }) => {
  const county = await store.org(id);
  if (!county) return { counties: 0 };
  const day = addDays(today, -1);
  const { readings: lines } = await readingsOfCounty(county, day.slice(0, 7), store);
  const { filesADay, nightFrom, nightUntil } = parameters;
  const limits = { files: filesADay.value, from: nightFrom.value, until: nightUntil.value };
  const questions = questionsOfDay(lines, day, limits, {
    opening: ({ route }) => route === opening,
    exporting: ({ route }) => route === exporting,
  });
  await store.putQuestions({ county: id, day, questions });
  return { counties: 1, lines: lines.length, questions: questions.length };
};
