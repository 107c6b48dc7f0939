import { holding } from '../domain/access.ts';
import { leave } from '../domain/forms/index.ts';
import { leaveProblems } from '../domain/leaves.ts';
import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { checked } from '../deeds/checked.ts';
import { leaveLines } from '../deeds/leave-lines.ts';

/** Enters days on which somebody of the school is away, or other days in place of those. */
export const recordLeave: Handler<'recordLeave'> = async ({
  actor,
  params: { school },
  body,
  store,
  now,
  today,
}) => {
  const { person, formVersion, id, supersedes, at, device } = body;
  const data = checked(leave, formVersion, body, now);
  const staff = await store.staffOf(school);
  const isHere = staff.some(
    (each) => each.person === person && holding(each.memberships, today).length > 0,
  );
  const wrong = [
    ...leaveProblems(data),
    ...(isHere ? [] : [{ field: 'person', code: 'unknown-person' } as const]),
  ];
  if (wrong.length > 0) throw new Problem('fields-wrong', { fields: wrong });
  const entry = { by: actor.person, byName: actor.name, device, enteredAt: now };
  const draft = { ...entry, id, form: leave.id, formVersion, at, data };
  const card = await store.recordLeave(
    school,
    person,
    supersedes ? { ...draft, supersedes } : draft,
  );
  return { school, leaves: leaveLines([card], today) };
};
