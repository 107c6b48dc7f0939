import { can, withinSchool } from '../domain/access.ts';
import { isUnsettled } from '../domain/unsettled.ts';
import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { findingRow } from '../deeds/finding-rows.ts';
import { answersIn } from '../deeds/answers-in.ts';
import { findingHistory } from '../deeds/finding-history.ts';
import { namesOf } from '../deeds/names-of.ts';
import { rulesAt } from '../deeds/rules-at.ts';

/** One finding with its moves; what the school answered in its words for whoever may read them without a reason. */
export const openFinding: Handler<'openFinding'> = async (asked) => {
  const { actor, params, place, sight, seen, store, today, now } = asked;
  const { school: id, child, rule } = params;
  const [org, found, { card, records }, underRules] = await Promise.all([
    store.org(id),
    store.openFinding(id, { rule, child }),
    store.openChild(seen),
    rulesAt(place, asked),
  ]);
  const here = { ...place, ...withinSchool(card) };
  // The card may have lagged behind a transfer or a change of class: the file itself decides who opens it.
  if (!org || !found || card.home?.school !== id || !can(actor, 'finding.open', here))
    throw new Problem('not-found');
  const unsettled = isUnsettled(found.card);
  const nameOf = await namesOf(place, store);
  return {
    asOf: now,
    finding: findingRow(org, found.card, card, sight, { ...underRules, today }),
    county: place.county ?? '',
    mayAct: unsettled && can(actor, 'findings.act', here) !== undefined,
    mayAnswer: unsettled && can(actor, 'child.write', here) !== undefined,
    history: findingHistory(found.moves, nameOf),
    answers: sight === 'whole' ? answersIn(records, rule) : [],
  };
};
