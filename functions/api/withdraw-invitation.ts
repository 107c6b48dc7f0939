import { reachedBy } from '../domain/posts.ts';
import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { postList, seatOf } from '../deeds/post-list.ts';

/** Takes an invitation back. Sent twice it is withdrawn once; one that was used stays used. */
export const withdrawInvitation: Handler<'withdrawInvitation'> = async (asked) => {
  const { actor, params, store } = asked;
  const seat = await seatOf(params.org, asked);
  const known = await store.invitations(seat.id);
  const found = known.find(({ invitation }) => invitation.id === params.invitation);
  if (!found || !reachedBy(actor, seat, found.invitation.role, 'end'))
    throw new Problem('not-found');
  await store.withdrawInvitation(seat.id, params.invitation);
  return postList(seat.id, asked);
};
