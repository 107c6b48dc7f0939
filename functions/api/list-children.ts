import { can, withinSchool } from '../domain/access.ts';
import type { Handler } from '../asked.ts';
import { childRow } from '../deeds/child-row.ts';

/** The children of a school, each with its standings today; a class teacher gets the own classes. */
export const listChildren: Handler<'listChildren'> = async ({
  actor,
  params,
  place,
  store,
  today,
  now,
}) => {
  const [org, cards] = await Promise.all([
    store.org(params.school),
    store.childCards(params.school),
  ]);
  const children = cards.flatMap((card) => {
    const sight = can(actor, 'children.list', { ...place, ...withinSchool(card) });
    return sight ? [childRow(card, params.school, sight, today)] : [];
  });
  return { school: params.school, schoolName: org?.name ?? '', asOf: now, children };
};
