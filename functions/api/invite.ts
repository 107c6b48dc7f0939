import { addDays, civilDate, startOfDay } from '../domain/calendar.ts';
import { classesIn } from '../domain/class-names.ts';
import { parameters } from '../domain/parameters.ts';
import { inviteProblems, reachedBy } from '../domain/posts.ts';
import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { postList, seatOf } from '../deeds/post-list.ts';

/**
 * Offers somebody a post. The code is shown once and kept as a hash: sent again, whose answer was lost, it is refused,
 * and the invitation stands in the list to be withdrawn.
 */
export const invite: Handler<'invite'> = async (asked) => {
  const { actor, params, body, store, now, today } = asked;
  const { id, role, classes } = body;
  const seat = await seatOf(params.org, asked);
  const mine = reachedBy(actor, seat, role, 'give');
  if (!mine) throw new Problem('not-found');
  const wrong = inviteProblems(body, today);
  if (wrong.length > 0) throw new Problem('fields-wrong', { fields: wrong });
  const known = await store.invitations(seat.id);
  if (known.some(({ invitation }) => invitation.id === id)) throw new Problem('record-conflict');
  const until = addDays(civilDate(now), parameters.invitationDays.value);
  const code = await store.invite(
    {
      ...{ id, org: seat.id, role, at: now, expiresAt: startOfDay(until), state: 'open' },
      ...(role === 'classTeacher' && { classes: classesIn(classes) }),
      giver: { person: actor.person, role: mine.role, org: mine.org },
    },
    body.name.trim(),
  );
  return { code, list: await postList(seat.id, asked) };
};
