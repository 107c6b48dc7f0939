import { answered, type Delivery } from '../domain/delivery.ts';
import type { Due } from '../asked.ts';
import type { SeenDelivery } from '../store/store.ts';
import { queue } from './tell-hooks.ts';

/** Sends a delivery that was claimed, notes the answer, and has it tried again where that is open. */
export async function sendClaimed(claimed: SeenDelivery, due: Due): Promise<Delivery['state']> {
  const { store, outward, now } = due;
  const { delivery } = claimed;
  const hook = (await store.hooks(delivery.org)).find(({ id }) => id === delivery.hook);
  const secrets = hook?.state === 'on' ? await store.hookSecrets(hook) : undefined;
  if (!secrets) {
    const tries = [...delivery.tries, { at: now, answer: 'hook-off' }];
    await note({ ...delivery, tries, state: 'undelivered' }, claimed, due);
    return 'undelivered';
  }
  const verdict = await outward.send(delivery, secrets, now);
  const { as, again } = answered(delivery, verdict, now);
  await note(as, claimed, due);
  if (again !== undefined) await queue(as, due, again);
  return as.state;
}

/** Notes what came of it, also over what somebody noted meanwhile who could not know. */
async function note(as: Delivery, claimed: SeenDelivery, { store }: Due): Promise<void> {
  if (await store.putDelivery(as, claimed)) return;
  const now = await store.delivery(as.org, as.id);
  if (now && !(await store.putDelivery(as, now))) throw new Error('the answer could not be noted');
}
