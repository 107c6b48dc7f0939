import { Logger } from '@aws-lambda-powertools/logger';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { noteRun } from './deeds/note-run.ts';
import { jobHandlers } from './jobs/index.ts';
import { documents } from './documents/index.ts';
import { civilDate, type CivilDate } from './domain/calendar.ts';
import { readEnv } from './env.ts';
import type { House } from './answer.ts';
import { openOutward, type Outward } from './outward/index.ts';
import { openPost } from './outward/post.ts';
import { cloudStore } from './store/cloud.ts';
import { redriveDeadLetters } from './store/sqs-queue.ts';
import type { JobMessage } from './store/store.ts';
import { jobs, type JobName } from './table.ts';

export type Counts = Readonly<Record<string, number>>;
/** A house with a way out: jobs alone tell anybody outside anything. */
export interface JobHouse extends House {
  readonly outward: Outward;
}

/** Runs one message and notes how it went. @throws whatever the job throws: the queue delivers it again */
export async function runJob(message: JobMessage, house: JobHouse): Promise<Counts> {
  if (!Object.hasOwn(jobs, message.job)) return {}; // a message of a job that no longer exists
  const { store, documents, outward, now } = house;
  const { job, ...due } = message;
  return noteRun(message, house, () =>
    jobHandlers[job as JobName]({ ...due, store, documents, outward, now: now() }),
  );
}

/** The messages of a scheduled job for a day: one for each county of every province. How many is noted. */
export async function messagesOf(
  job: JobName,
  today: CivilDate,
  { store, now }: Pick<House, 'store' | 'now'>,
): Promise<JobMessage[]> {
  const messages: JobMessage[] = [];
  for (const province of await store.orgsBelow('everything')) {
    for (const city of await store.orgsBelow(province.id)) {
      for (const county of await store.orgsBelow(city.id))
        messages.push({ job, today, county: county.id });
    }
  }
  await store.putJobsSent({ job, day: today, at: now(), messages: messages.length });
  return messages;
}

let built: JobHouse | undefined;
function cloudHouse(): JobHouse {
  if (built) return built;
  const env = readEnv('job', process.env);
  const outward = openOutward(env.SITE_URL, openPost());
  return (built = { store: cloudStore(env), documents, outward, now: Date.now });
}
const logger = new Logger({ serviceName: 'guanai' });

/** Scheduler → one message per county. */
export async function dispatch({ job }: { readonly job: JobName }): Promise<void> {
  const { store, now } = cloudHouse();
  for (const message of await messagesOf(job, civilDate(now()), { store, now }))
    await store.enqueue(message);
}

/** Queue → work. A message that fails goes back alone; the others of its batch count as done. */
export async function work(event: SQSEvent): Promise<SQSBatchResponse> {
  const failed: { itemIdentifier: string }[] = [];
  for (const { messageId, body } of event.Records) {
    let of: Pick<JobMessage, 'county'> & { job?: string } = {};
    try {
      const message = JSON.parse(body) as JobMessage;
      const { job, county } = message;
      of = { job, ...(county !== undefined && { county }) };
      logger.info('job-done', { ...of, ...(await runJob(message, cloudHouse())) });
    } catch (error) {
      logger.error('job-failed', { ...of, fault: error instanceof Error ? error.name : '' });
      failed.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures: failed };
}

/** Dead letters → queue, by hand, after the cause is mended: AWS China has no redrive of its own. */
export async function redrive(): Promise<Counts> {
  const env = readEnv('redrive', process.env);
  return { moved: await redriveDeadLetters(env.DEAD_LETTER_URL, env.QUEUE_URL) };
}
