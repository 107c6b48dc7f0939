import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { documents } from '../documents/index.ts';
import { readEnv } from '../env.ts';
import { runJob, type JobHouse } from '../job.ts';
import { logLine } from '../log-line.ts';
import { openOutward } from '../outward/index.ts';
import { openPost } from '../outward/post.ts';
import { cloudStore } from '../store/cloud.ts';
import { s3Objects } from '../store/s3-objects.ts';
import { sqsQueue } from '../store/sqs-queue.ts';
import type { JobMessage } from '../store/store.ts';

let built: JobHouse | undefined;

/** Queue → work. A message that fails goes back alone; the others of its batch count as done. */
export async function work(event: SQSEvent): Promise<SQSBatchResponse> {
  const failed: { itemIdentifier: string }[] = [];
  for (const { messageId, body } of event.Records) {
    let of: Pick<JobMessage, 'county'> & { job?: string } = {};
    try {
      const message = JSON.parse(body) as JobMessage;
      const { job, county } = message;
      of = { job, ...(county !== undefined && { county }) };
      logLine('INFO', 'job-done', { ...of, ...(await runJob(message, (built ??= build()))) });
    } catch (error) {
      logLine('ERROR', 'job-failed', { ...of, fault: error instanceof Error ? error.name : '' });
      failed.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures: failed };
}

function build(): JobHouse {
  const env = readEnv('job', process.env);
  const beside = { objects: s3Objects(env), enqueue: sqsQueue(env.QUEUE_URL) };
  const outward = openOutward(env.SITE_URL, openPost());
  return { store: cloudStore(env, beside), documents, outward, now: Date.now };
}
