import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { findingRows } from '../deeds/finding-rows.ts';

/** Open findings of a county, or of one of its schools, longest overdue first; masked for whoever may not see more. */
export const listFindings: Handler<'listFindings'> = async (asked) => {
  const { params, query, store, sight, now } = asked;
  const county = await store.org(params.county);
  if (county?.kind !== 'county') throw new Problem('not-found');
  const below = await store.orgsBelow(county.id);
  const schools = below.filter(({ id }) => query.school === undefined || id === query.school);
  const lists = await Promise.all(
    schools.map((school) => findingRows(school, query, () => sight, asked)),
  );
  const findings = lists.flat().sort((a, b) => b.daysOverdue - a.daysOverdue);
  return { org: { id: county.id, name: county.name, kind: 'county' }, asOf: now, findings };
};
