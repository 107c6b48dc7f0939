import * as m from '#lib/paraglide/messages.js';
import { classesWords } from '#lib/words/child-words.ts';
import { dayWords } from '#lib/words/dates.ts';
import { roleWords } from '#lib/words/role-words.ts';
import type { StaffLine } from './staff-lines.ts';

/** Posts and classes of somebody: 班主任，三2班、三1班; of those who have left, that they have. */
export function postWords({ isHere, roles, classes }: StaffLine): string {
  if (!isHere) return m.works_here_no_longer();
  const posts = [...new Set(roles)].map(roleWords).join(m.list_comma());
  const taught = classesWords(classes);
  return taught ? m.post_and_classes({ posts, classes: taught }) : posts;
}

/** Whether somebody is away today, and who stands in: 外出至12-02，孙芳代. */
export function awayWords(
  { until, deputies, children }: Pick<StaffLine, 'until' | 'deputies' | 'children'>,
  today: string,
): string {
  if (until === undefined) return '';
  const day = dayWords(until, today);
  const name = deputies.join(m.list_comma());
  if (children === 0) return m.away_until({ until: day });
  return name ? m.away_with_deputy({ until: day, name }) : m.away_without_deputy({ until: day });
}
