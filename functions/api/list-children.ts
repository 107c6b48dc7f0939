import { can, withinSchool } from '../domain/access.ts';
import { absences } from '../domain/leaves.ts';
import type { Handler } from '../asked.ts';
import { windowsAhead } from '../domain/talk-clock.ts';
import { searchRow } from '../deeds/search-row.ts';
import { rulesAt } from '../deeds/rules-at.ts';

/** The children of a school, each with its standings today; a class teacher gets the own classes. */
export const listChildren: Handler<'listChildren'> = async ({
  actor,
  params,
  place,
  store,
  today,
  now,
}) => {
  const [org, { cards, unread }, staff, { rules, settings }] = await Promise.all([
    store.org(params.school),
    store.readCards(params.school),
    store.leaves(params.school),
    rulesAt(place, { store, today }),
  ]);
  const children = cards.flatMap((card) => {
    const sight = can(actor, 'children.list', { ...place, ...withinSchool(card) });
    return sight ? [searchRow(card, params.school, sight, { rules, settings, today })] : [];
  });
  // Who sees the children masked sees nothing of those who care for them.
  const away = children.some(({ masked }) => !masked) ? absences(staff, today) : [];
  const { handoverGrace, careLoad } = settings.thresholds;
  return {
    school: params.school,
    schoolName: org?.name ?? '',
    asOf: now,
    children,
    ...(unread.length > 0 && { unread: unread.length }),
    away,
    windows: windowsAhead(settings, today),
    thresholds: { handoverGrace, careLoad },
  };
};
