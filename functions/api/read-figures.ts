import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';

/** What the last audit counted, school by school; schools it has not seen yet stand without figures. */
export const readFigures: Handler<'readFigures'> = async ({ params, store, today }) => {
  const [county, schools, last] = await Promise.all([
    store.org(params.county),
    store.orgsBelow(params.county),
    store.figures(params.county, today),
  ]);
  if (county?.kind !== 'county') throw new Problem('not-found');
  return {
    county: county.id,
    countyName: county.name,
    ...(last && { day: last.day, asOf: last.asOf }),
    schools: schools.map(({ id, name, sort = '' }) => {
      const counted = last?.schools[id];
      return {
        school: id,
        name,
        kind: sort,
        rules: {},
        ...(counted && { children: counted.children, rules: { ...counted.rules } }),
        ...(counted?.unread && { unread: counted.unread }),
      };
    }),
  };
};
