import { className } from '../../../../functions/domain/access.ts';
import type { ChildRow } from '../../../../functions/wire.ts';
import type { Colleague } from './staff-here.ts';

/**
 * Who may read what is written apart unless the writer says otherwise: the class teacher and the care person, as far as
 * they work here; the writer where neither does.
 */
export function likelyReaders(
  row: Pick<ChildRow, 'grade' | 'classNo' | 'care'>,
  staff: readonly Colleague[],
  writer: string,
): readonly string[] {
  const teachers = staff.filter(({ classes = [] }) => classes.includes(className(row)));
  const carers = staff.filter(({ person }) => person === row.care?.primary);
  const likely = new Set([...teachers, ...carers].map(({ person }) => person));
  return likely.size > 0 ? [...likely] : [writer];
}
