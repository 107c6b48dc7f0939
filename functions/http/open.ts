import { open as handlers } from '../api/index/open.ts';
import { s3Objects } from '../store/s3-objects.ts';
import { cloudHandler } from './cloud.ts';

/** Lambda entry point of class open: it reads what was published, and queues nothing. */
export const open = cloudHandler(handlers, (env) => ({
  objects: s3Objects(env),
  enqueue: () => Promise.reject(new Error('this function queues nothing')),
}));
