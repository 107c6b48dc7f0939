import { can } from '../domain/access.ts';
import { parameters } from '../domain/parameters.ts';
import type { Handler } from '../asked.ts';
import { readingsOfChild } from '../deeds/readings-of-child.ts';
import { readingLines } from '../deeds/reading-lines.ts';

/**
 * Who opened a child's file, newest first. Nothing of the file itself is read or shown; readings of restricted matters,
 * which would tell that there are any, show to the privacy officer alone.
 */
export const childReadings: Handler<'childReadings'> = async ({
  actor,
  params,
  place,
  query,
  seen,
  store,
  now,
}) => {
  const shown = parameters.readingsShown.value;
  const apart = can(actor, 'readings.list', place) !== undefined;
  const { before } = query;
  const [org, found] = await Promise.all([
    store.org(seen.school),
    readingsOfChild(params.child, { limit: shown + 1, before, apart }, store),
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
