import { open as handlers } from '../api/index/open.ts';
import { s3Objects } from '../store/s3-objects.ts';
import { cloudHandler } from './cloud.ts';

/** Lambda entry point of class open: it reads what was published, and queues nothing. */
export const open = cloudHandler(handlers, ({ BUCKET_NAME }) => ({
  objects: s3Objects(BUCKET_NAME),
  enqueue: () => Promise.reject(new Error('this function queues nothing')),
}));
