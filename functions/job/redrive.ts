import { readEnv } from '../env.ts';
import { redriveDeadLetters } from '../store/sqs-queue.ts';

/** Dead letters → queue, by hand, after the cause is mended: AWS China has no redrive of its own. */
export async function redrive(): Promise<{ readonly moved: number }> {
  const env = readEnv('redrive', process.env);
  return { moved: await redriveDeadLetters(env.DEAD_LETTER_URL, env.QUEUE_URL) };
}
