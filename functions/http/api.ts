import { api as handlers } from '../api/index/api.ts';
import { noObjects } from '../store/objects.ts';
import { sqsQueue } from '../store/sqs-queue.ts';
import { cloudHandler } from './cloud.ts';

/** Lambda entry point of class api: it reaches no file beside the table. */
export const api = cloudHandler(handlers, ({ QUEUE_URL }) => ({
  objects: noObjects,
  enqueue: sqsQueue(QUEUE_URL),
}));
