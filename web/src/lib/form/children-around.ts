import { seeChildren } from '#lib/kept/kept-lists.ts';
import type { Me } from '#lib/session/me.ts';
import type { AnyForm } from '../../../../functions/domain/form.ts';
import type { ChildRow } from '../../../../functions/wire.ts';

/**
 * The children beside the one whom a form is about: who comes next of several in a row, and brothers and sisters whom
 * one record may serve too. Without a list nobody is offered.
 * @param queued the ids of those who follow, with commas between; null where this is no row
 */
export async function childrenAround(me: Me, form: AnyForm, row: ChildRow, queued: string | null) {
  const servesSeveral = form.groups.some(({ own }) => own);
  const [nextChild, ...rest] = (queued ?? '').split(',').filter(Boolean);
  const rows = queued || servesSeveral ? await rowsAt(me, row.school) : [];
  const next = rows.find(({ child }) => child === nextChild);
  const isSibling = ({ child, family }: ChildRow) =>
    servesSeveral && family !== undefined && family === row.family && child !== row.child;
  return {
    inRow: queued !== null,
    next: next && { row: next, rest },
    siblings: rows.filter(isSibling),
  };
}

async function rowsAt(me: Me, school: string): Promise<readonly ChildRow[]> {
  return await seeChildren(me, school).then(
    ({ list }) => list.children,
    () => [],
  );
}
