import { parameters } from '../domain/parameters.ts';
import type { Handler } from '../asked.ts';
import { readingLines } from '../deeds/reading-lines.ts';

/** Who opened a child's file, newest first. Nothing of the file itself is read or shown. */
export const childReadings: Handler<'childReadings'> = async ({
  params,
  query,
  seen,
  store,
  now,
}) => {
  const shown = parameters.readingsShown.value;
  const [org, found] = await Promise.all([
    store.org(seen.school),
    store.readingsOf(params.child, shown + 1, query.before),
  ]);
  return {
    child: params.child,
    school: seen.school,
    schoolName: org?.name ?? '',
    asOf: now,
    readings: await readingLines(found.slice(0, shown), store),
    more: found.length > shown,
  };
};
