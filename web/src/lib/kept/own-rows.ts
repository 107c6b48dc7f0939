import type { Me } from '#lib/session/me.ts';
import { className } from '../../../../functions/domain/access.ts';
import type { ChildRow } from '../../../../functions/wire.ts';

/**
 * The rows of one’s own children, which alone may lie on a device. Who teaches there is given no others by the server;
 * who keeps all files of the school owns those of the classes that they teach, and those assigned to them.
 */
export function ownRows(me: Me, school: string, rows: readonly ChildRow[]): ChildRow[] {
  const here = me.memberships.filter(({ org }) => org === school);
  if (here.length === 0) return [];
  if (here.every(({ role }) => role !== 'schoolAdmin')) return [...rows];
  const classes = here.flatMap((membership) => membership.classes);
  const isOwn = (row: ChildRow) =>
    classes.includes(className(row)) ||
    row.care?.primary === me.person ||
    row.care?.deputy === me.person;
  return rows.filter(isOwn);
}

/** What of a row a device may keep: who it is, class, dates, standings, what was agreed last. Never a number. */
const kept = [
  'child',
  'school',
  'masked',
  'name',
  'pinyin',
  'grade',
  'classNo',
  'care',
  'talkedOn',
  'visitedOn',
  'notifiedOn',
  'lastFollowUp',
  // Says no more than who are siblings, so that one visit can be written for them.
  'family',
  'missing',
  'standings',
] as const satisfies readonly (keyof ChildRow)[];

/** A row with nothing but what a device may keep. */
export function withoutNumbers(row: ChildRow): ChildRow {
  const parts: Partial<ChildRow> = Object.fromEntries(
    kept.filter((name) => row[name] !== undefined).map((name) => [name, row[name]]),
  );
  return parts as ChildRow;
}
