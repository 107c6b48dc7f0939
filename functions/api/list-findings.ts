import { overdueList } from '../domain/reports/overdue-list.ts';
import { rules } from '../domain/rules/index.ts';
import { Problem } from '../domain/problem.ts';
import type { Asked, Handler } from '../asked.ts';
import type { Org } from '../store/store.ts';
import type { Routes } from '../table.ts';
import { childRow } from './child-row.ts';

type Listing = Asked<Routes['listFindings']>;

/** Open findings of a county, or of one of its schools, longest overdue first; masked for whoever may not see more. */
export const listFindings: Handler<'listFindings'> = async (asked) => {
  const { params, query, store, now } = asked;
  const [county, below] = await Promise.all([
    store.org(params.county),
    store.orgsBelow(params.county),
  ]);
  if (county?.kind !== 'county') throw new Problem('not-found');
  const schools =
    query.school === undefined ? below : below.filter(({ id }) => id === query.school);
  const lists = await Promise.all(schools.map((school) => findingsOf(school, asked)));
  const findings = lists.flat().sort((a, b) => b.daysOverdue - a.daysOverdue);
  return { county: county.id, countyName: county.name, asOf: now, findings };
};

async function findingsOf(school: Org, { store, today, query, sight }: Listing) {
  const found = await store.findings(school.id);
  if (!found.some(({ state }) => state === 'open')) return [];
  const cards = await store.childCards(school.id);
  const wanted = rules.filter(({ id }) => query.rule === undefined || id === query.rule);
  return wanted
    .flatMap((rule) => overdueList(rule, cards, found, today))
    .map(({ finding, card, daysOverdue }) => ({
      school: school.id,
      schoolName: school.name,
      rule: finding.rule,
      openedOn: finding.openedOn ?? today,
      ...(finding.dueOn && { dueOn: finding.dueOn }),
      daysOverdue,
      occurrences: finding.occurrences,
      row: childRow(card, school.id, sight, today),
    }));
}
