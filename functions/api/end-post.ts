import { ended, isOwnLast, reachedBy } from '../domain/posts.ts';
import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { postList, seatOf } from '../deeds/post-list.ts';

/** Lets somebody go, at once or after a day. */
export const endPost: Handler<'endPost'> = async (asked) => {
  const { actor, params, body, store, today } = asked;
  const seat = await seatOf(params.org, asked);
  if (!reachedBy(actor, seat, body.role, 'end')) throw new Problem('not-found');
  if (isOwnLast(actor, params.person, today)) throw new Problem('own-last-post');
  const put = await store.changePost(seat.id, params.person, body.role, (membership) => {
    const changed = ended(membership, body.until, today);
    if ('role' in changed) return changed;
    throw new Problem('fields-wrong', { fields: changed });
  });
  if (put === undefined) throw new Problem('not-found');
  if (!put) throw new Problem('record-conflict');
  return postList(seat.id, asked);
};
