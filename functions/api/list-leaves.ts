import type { Handler } from '../asked.ts';
import { leaveLines } from '../deeds/leave-lines.ts';

/** Who of a school's staff is away, now or later. */
export const listLeaves: Handler<'listLeaves'> = async ({ params, store, today }) => ({
  school: params.school,
  leaves: leaveLines(await store.leaves(params.school), today),
});
