import { files as handlers } from '../api/index/files.ts';
import { documents } from '../documents/index.ts';
import { s3Objects } from '../store/s3-objects.ts';
import { sqsQueue } from '../store/sqs-queue.ts';
import { cloudHandler } from './cloud.ts';

/** Lambda entry point of class files: workbooks and pictures. */
export const files = cloudHandler(
  handlers,
  (env) => ({ objects: s3Objects(env), enqueue: sqsQueue(env.QUEUE_URL) }),
  { documents },
);
