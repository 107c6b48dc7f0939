import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers';
import { ulid } from 'ulid';
import type { JobMessage, Store } from '../store/store.ts';

/**
 * The queue of jobs in this process. A message is a file until its work is done, so work that was interrupted goes on
 * at the next start; delivered twice, it has one effect.
 */
export interface LocalQueue {
  readonly enqueue: Store['enqueue'];
  /** Starts working; messages left over from before come first. */
  start(work: (message: JobMessage) => Promise<void>): void;
  /** Resolves when nothing is waiting. */
  idle(): Promise<void>;
}

export function localQueue(folder: string, onFault: (job: string) => void): LocalQueue {
  mkdirSync(folder, { recursive: true });
  let tail: Promise<void> = Promise.resolve();
  let work: ((message: JobMessage) => Promise<void>) | undefined;

  function run(name: string): void {
    tail = tail.then(async () => {
      let job = name;
      try {
        const message = JSON.parse(readFileSync(join(folder, name), 'utf8')) as JobMessage;
        job = message.job;
        await work?.(message);
        rmSync(join(folder, name));
      } catch {
        onFault(job); // the file stays: the next start tries again
      }
    });
  }

  return {
    enqueue(message, afterSeconds = 0) {
      const name = `${ulid()}.json`;
      const whole = join(folder, name);
      writeFileSync(`${whole}.part`, JSON.stringify(message), { mode: 0o600 });
      renameSync(`${whole}.part`, whole); // a message is there whole or not at all
      // What waits for its time when the process ends is handed out at the next start.
      if (work && afterSeconds > 0) setTimeout(() => run(name), afterSeconds * 1000).unref();
      else if (work) run(name);
      return Promise.resolve();
    },
    start(worker) {
      work = worker;
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .forEach(run);
    },
    idle: async () => {
      for (let last; last !== tail;) await (last = tail);
    },
  };
}
