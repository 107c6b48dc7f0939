import { parameters } from '../domain/parameters.ts';
import { Problem } from '../domain/problem.ts';
import { linesWanted, readersOf } from '../domain/reports/readings-of-month.ts';
import type { Handler } from '../asked.ts';
import { questionsOfMonth } from '../deeds/questions-of-month.ts';
import { readingLines } from '../deeds/reading-lines.ts';
import { readingsOfCounty } from '../deeds/readings-of-county.ts';
import type { RouteName } from '../table.ts';

/** The one route that shows a file. */
const opening: RouteName = 'openChild';

/** A month of a county's access log: who read how much, and the lines that match, newest first. */
export const countyReadings: Handler<'countyReadings'> = async (request) => {
  const { params, query, store, now, today } = request;
  const county = await store.org(params.county);
  if (county?.kind !== 'county') throw new Problem('not-found');
  const month = query.month ?? today.slice(0, 7);
  const { workers, readings } = await readingsOfCounty(county, month, store);
  const questions = await questionsOfMonth(county.id, month, store);
  const wanted = linesWanted(readings, query);
  const { before } = query;
  const rest = before === undefined ? wanted : wanted.filter(({ id }) => id < before);
  const shown = parameters.readingsShown.value;
  return {
    county: county.id,
    countyName: county.name,
    month,
    readers: readersOf(readings, ({ route }) => route === opening).map((reader) => ({
      ...reader,
      works: [...(workers.get(reader.person)?.works ?? [])],
    })),
    questions,
    many: parameters.filesADay.value,
    total: wanted.length,
    asOf: now,
    readings: await readingLines(rest.slice(0, shown), store),
    more: rest.length > shown,
  };
};
