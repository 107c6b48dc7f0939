import { call, type Reply } from '#lib/api/call.ts';
import { orKept } from '#lib/api/or-kept.ts';
import { refusalFrom } from '#lib/api/refusal.ts';
import type { Me } from '#lib/session/me.ts';
import { schoolsOf } from '#lib/session/roles.ts';
import { parameters } from '../../../../functions/domain/parameters.ts';
import type { ChildRow } from '../../../../functions/wire.ts';
import { DAY, drawerOf } from './drawers.ts';
import { ownRows, withoutNumbers } from './own-rows.ts';

type List = Reply<'listChildren'>;
/** A list, and whether it is the copy on this device, as it was at `asOf`. */
export interface SeenList {
  readonly list: List;
  readonly copied: boolean;
}

/**
 * The children of a school; without the network, the copy of one’s own.
 * @throws Refusal, `offline` where there is no copy
 */
export async function seeChildren(me: Me, school: string): Promise<SeenList> {
  const { value, copied } = await orKept(
    () => call('listChildren', { params: { school } }),
    () => keptList(me, school),
  );
  if (!copied) void keepList(me, value).catch(() => undefined); // A full device still shows the list.
  return { list: value, copied };
}

/**
 * The children of all schools where a person works; without the network, of those of which there is a copy.
 * @throws Refusal, `offline` where there is no copy at all
 */
export async function seeAllChildren(me: Me): Promise<SeenList[]> {
  const asked = await Promise.allSettled(schoolsOf(me).map(({ org }) => seeChildren(me, org)));
  const seen = asked.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const refused = asked.flatMap((each) =>
    each.status === 'rejected' ? [refusalFrom(each.reason)] : [],
  );
  const grave = refused.find(({ code }) => seen.length === 0 || code !== 'offline');
  if (grave) throw grave;
  return seen;
}

/** One row of the copies. */
export async function keptRow(
  me: Me,
  { school, child }: Pick<ChildRow, 'school' | 'child'>,
): Promise<ChildRow | undefined> {
  return (await keptList(me, school))?.children.find((row) => row.child === child);
}

async function keptList({ person }: Me, school: string): Promise<List | undefined> {
  return await (await drawerOf(person))?.read<List>('list', school);
}

/** Keeps the rows of one’s own children; a list without any leaves no copy. */
async function keepList(me: Me, list: List): Promise<void> {
  const children = ownRows(me, list.school, list.children).map(withoutNumbers);
  const drawer = await drawerOf(me.person);
  if (children.length === 0) return drawer?.write([], [{ kind: 'list', name: list.school }]);
  const until = Date.now() + parameters.offlineDays.value * DAY;
  await drawer?.write([{ kind: 'list', name: list.school, value: { ...list, children }, until }]);
}

/** Drops the copies of schools where the person works no longer. */
export async function keepOnlyLists(me: Me): Promise<void> {
  const drawer = await drawerOf(me.person);
  const lists = (await drawer?.readAll<List>('list')) ?? [];
  const gone = lists.filter(({ school }) => me.memberships.every(({ org }) => org !== school));
  if (gone.length > 0)
    await drawer?.write(
      [],
      gone.map(({ school }) => ({ kind: 'list', name: school })),
    );
}
