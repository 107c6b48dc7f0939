import { can, withinSchool } from '../domain/access.ts';
import type { Handler } from '../asked.ts';
import { rulesAt } from '../deeds/rules-at.ts';
import { childRow } from '../deeds/child-row.ts';

/**
 * The children asked for, in that order, as a workbook. Of their ids only those count whose rows the asker may take
 * along; the others are passed over as if there were none.
 */
export const exportChildren: Handler<'exportChildren'> = async (asked) => {
  const { actor, params, body, place, store, documents, today, now } = asked;
  const [org, cards, { rules, settings }] = await Promise.all([
    store.org(params.school),
    store.childCards(params.school),
    rulesAt(place, asked),
  ]);
  const rows = new Map(
    cards.flatMap((card) => {
      const sight = can(actor, 'children.export', { ...place, ...withinSchool(card) });
      return sight
        ? [[card.child, childRow(card, params.school, sight, { rules, settings, today })]]
        : [];
    }),
  );
  const workbook = await documents.writeChildList({
    schoolName: org?.name ?? '',
    by: actor.name,
    asOf: now,
    duties: rules.map(({ id, duty }) => ({ rule: id, noun: duty.zh })),
    rows: [...new Set(body.children)].flatMap((child) => rows.get(child) ?? []),
  });
  return { fileName: `名单-${today}.xlsx`, workbook: Buffer.from(workbook).toString('base64') };
};
