import { nextOf } from '../domain/delivery.ts';
import type { JobHandler } from '../asked.ts';
import { sendClaimed } from '../deeds/send-claimed.ts';
import { queue } from '../deeds/tell-hooks.ts';

/**
 * Takes one delivery a step further. It is claimed before it is sent, by a put that only one can make, so however often
 * its message is handed out it is sent once; what is refused is tried again later, under the same id.
 */
export const deliver: JobHandler = async (due) => {
  const { org = '', delivery: id = '', store, now } = due;
  const seen = await store.delivery(org, id);
  if (!seen) return { sent: 0 };
  const next = nextOf(seen.delivery, now);
  if (next.do === 'nothing') return { sent: 0 };
  if (next.do === 'wait') {
    await queue(seen.delivery, due, next.seconds);
    return { sent: 0 };
  }
  if (!(await store.putDelivery(next.as, seen)) || next.do === 'note') return { sent: 0 };
  const claimed = { delivery: next.as, version: seen.version + 1 };
  const state = await sendClaimed(claimed, due);
  return { sent: state === 'sent' ? 1 : 0, undelivered: state === 'undelivered' ? 1 : 0 };
};
