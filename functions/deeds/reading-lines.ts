import type { Reading, Store } from '../store/store.ts';
import type { Reading as Line } from '../wire.ts';

/** Lines of the access log as a reader of it sees them, with the names of schools. */
export async function readingLines(readings: readonly Reading[], store: Store): Promise<Line[]> {
  const schools = [...new Set(readings.flatMap(({ school }) => school ?? []))];
  const found = await Promise.all(schools.map((school) => store.org(school)));
  const names = new Map(schools.map((school, at) => [school, found[at]?.name ?? school]));
  return readings.map(({ id, actor, actorName, at, route, sight, reason, school, child }) => ({
    id,
    person: actor,
    name: actorName,
    at,
    route,
    sight,
    ...(reason !== undefined && { reason }),
    ...(school !== undefined && { school, schoolName: names.get(school) ?? school }),
    ...(child !== undefined && { child }),
  }));
}
