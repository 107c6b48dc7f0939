import { restricted as handlers } from '../api/index/restricted.ts';
import { noObjects } from '../store/objects.ts';
import { cloudHandler } from './cloud.ts';

/** Lambda entry point of class restricted: it reaches no file and queues nothing. */
export const restricted = cloudHandler(handlers, () => ({
  objects: noObjects,
  enqueue: () => Promise.reject(new Error('this function queues nothing')),
}));
