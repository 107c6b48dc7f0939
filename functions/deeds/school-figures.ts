import { noFigures } from '../domain/figures.ts';
import { Problem } from '../domain/problem.ts';
import type { Asked } from '../asked.ts';
import { placeOf } from '../domain/place.ts';
import { rulesAt } from './rules-at.ts';
import { countSchool } from './count-school.ts';
import { shownWhole } from './shown-figures.ts';

type Asking = Pick<Asked, 'store' | 'today' | 'now'> & { readonly params: { school: string } };

/** A school counted as its rows are now, beside what the night’s audit counted (DECISIONS 0021). */
export async function schoolFigures({ store, today, now, params }: Asking) {
  const org = await store.org(params.school);
  if (org?.kind !== 'school') throw new Problem('not-found');
  const county = org.county ?? '';
  const [under, cards, { headcount }, last] = await Promise.all([
    rulesAt(placeOf(org), { store, today }),
    store.childCards(org.id),
    store.schoolCard(org.id),
    store.figures(county, today),
  ]);
  const live = {
    day: today,
    asOf: now,
    figures: countSchool(cards, headcount, { ...under, today }),
  };
  const counted = last?.schools[org.id];
  return {
    id: org.id,
    name: org.name,
    ...(org.sort && { sort: org.sort }),
    county,
    now: shownWhole(live, false),
    ...(last &&
      counted && {
        counted: shownWhole(
          { day: last.day, asOf: last.asOf, figures: { ...noFigures, ...counted } },
          false,
        ),
      }),
    ...(headcount && { headcount }),
  };
}
