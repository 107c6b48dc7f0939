import type { Me } from '#lib/session/me.ts';
import type { ChildRow } from '../../../../functions/wire.ts';

/**
 * The rows of one’s own children, which alone may lie on a device. Who teaches there is given no others by the server;
 * who keeps all files of the school owns those of the classes that they teach as well.
 */
export function ownRows(me: Me, school: string, rows: readonly ChildRow[]): ChildRow[] {
  const here = me.memberships.filter(({ org }) => org === school);
  if (here.length === 0) return [];
  if (here.every(({ role }) => role !== 'schoolAdmin')) return [...rows];
  const classes = here.flatMap((membership) => membership.classes);
  return rows.filter(({ grade = '', classNo = '' }) => classes.includes(`${grade}-${classNo}`));
}

/** Of a row, what a phone may keep: name, class, standings with their dates. No number, nothing else about the child. */
export function withoutNumbers(row: ChildRow): ChildRow {
  const { child, school, masked, name, pinyin, grade, classNo, missing, standings } = row;
  return {
    child,
    school,
    masked,
    name,
    missing,
    standings,
    ...(pinyin !== undefined && { pinyin }),
    ...(grade !== undefined && { grade }),
    ...(classNo !== undefined && { classNo }),
  };
}
