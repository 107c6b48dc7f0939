import { civilDate } from '../domain/calendar.ts';
import { readEnv } from '../env.ts';
import { messagesOf } from '../job.ts';
import { cloudStore } from '../store/cloud.ts';
import { noObjects } from '../store/objects.ts';
import { sqsQueue } from '../store/sqs-queue.ts';
import type { JobName } from '../table.ts';

/** Scheduler → one message per county. */
export async function dispatch({ job }: { readonly job: JobName }): Promise<void> {
  const env = readEnv('job', process.env);
  const store = cloudStore(env, { objects: noObjects, enqueue: sqsQueue(env.QUEUE_URL) });
  for (const message of await messagesOf(job, civilDate(Date.now()), { store, now: Date.now }))
    await store.enqueue(message);
}
