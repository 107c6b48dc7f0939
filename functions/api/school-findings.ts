import { can, withinSchool } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { findingRows } from '../deeds/finding-rows.ts';

/** What of a school is found wanting, of the children whom the asker sees: those ordered first, by the day of the answer. */
export const schoolFindings: Handler<'schoolFindings'> = async (asked) => {
  const { actor, params, query, place, store, now } = asked;
  const school = await store.org(params.school);
  if (school?.kind !== 'school') throw new Problem('not-found');
  const findings = await findingRows(
    school,
    query,
    (card) => can(actor, 'school.findings', { ...place, ...withinSchool(card) }),
    asked,
  );
  findings.sort(
    (a, b) =>
      (a.orderDueOn ?? '9').localeCompare(b.orderDueOn ?? '9') || b.daysOverdue - a.daysOverdue,
  );
  return { org: { id: school.id, name: school.name, kind: 'school' }, asOf: now, findings };
};
