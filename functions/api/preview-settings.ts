import { maskName } from '../domain/mask.ts';
import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { checkedDecision } from '../deeds/checked-decision.ts';
import { overdueUnder } from '../deeds/overdue-under.ts';
import { rulesOf } from '../deeds/rules-at.ts';
import { countiesUnder, schoolsUnder } from '../deeds/schools-under.ts';

/** So many of the children newly overdue are named; how many there are is said. */
const NAMED = 50;

/** Whom a decision would put overdue, before it is saved: nothing is written. */
export const previewSettings: Handler<'previewSettings'> = async (asked) => {
  const { params, query, body, store, today } = asked;
  const org = await store.org(params.org);
  if (!org) throw new Problem('not-found');
  const { data, before, after } = await checkedDecision(org, body, asked);
  const on = typeof data['from'] === 'string' ? data['from'] : today;
  const below = await schoolsUnder(org, query.county, store);
  const schools = [];
  const newly = [];
  for (const { school, levels } of below) {
    const cards = await store.childCards(school.id);
    const rules = (own: typeof before) => rulesOf([...own, ...levels], on).rules;
    const found = overdueUnder(cards, rules(before), rules(after), on);
    if (found.length === 0) continue;
    const counts = found.map(({ rule, now, then }) => ({ rule, now, then }));
    schools.push({ school: school.id, name: school.name, children: cards.length, rules: counts });
    newly.push(
      ...found.flatMap((each) => each.newly.map((one) => ({ ...one, school: school.id }))),
    );
  }
  const named = newly.slice(0, NAMED).map(({ school, card, rule, dueOn }) => {
    const name = org.kind === 'school' ? (card.name ?? '') : maskName(card.name ?? '');
    return { school, child: card.child, name, rule, ...(dueOn && { dueOn }) };
  });
  const shown = org.kind === 'school' || org.kind === 'county' ? named : [];
  const counties = query.county === undefined ? await countiesUnder(org, store) : [];
  return { on, counties, schools, newly: shown, newlyCount: newly.length };
};
