import type { Env } from '../env.ts';
import { dynamoRows } from './dynamo-rows.ts';
import { openStore } from './index.ts';
import { kmsMaster } from './kms-master.ts';
import { s3Objects } from './s3-objects.ts';
import { sqsQueue } from './sqs-queue.ts';
import type { Store } from './store.ts';

/** The store on AWS. */
export function cloudStore(env: Omit<Env<'job'>, 'SITE_URL'>): Store {
  return openStore({
    rows: dynamoRows(env.TABLE_NAME),
    master: kmsMaster(env.MASTER_KEY_ID),
    objects: s3Objects(env.BUCKET_NAME),
    enqueue: sqsQueue(env.QUEUE_URL),
    clock: Date.now,
  });
}
