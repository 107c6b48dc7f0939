import { runJob } from '../../functions/job.ts';
import type { JobMessage } from '../../functions/store/store.ts';
import type { Run } from './run.ts';
import type { Servers } from './server.ts';

interface Entry {
  readonly message: JobMessage;
  readonly notBefore: number;
  received: number;
}
export interface Queue {
  readonly push: (message: JobMessage, afterSeconds: number) => void;
  /** Messages to be handed out now. */
  readonly due: () => number;
  /** Hands a few messages to a worker, in any order; some of them stay, to be handed out once more. */
  readonly work: (servers: Servers) => Promise<void>;
  /** Moves dead letters back. */
  readonly redrive: () => void;
  /** When the next message is due that waits, if one does. */
  readonly next: () => number | undefined;
}

const BATCH = 3;
/** So often a message is received before it becomes a dead letter. */
const RECEIVES = 3;

/** A queue that hands out at least once, late, in any order, and sets aside what fails again and again. */
export function openQueue(run: Run): Queue {
  let waiting: Entry[] = [];
  let dead: Entry[] = [];
  const { luck, clock, spoil, weather } = run;
  const isDue = ({ notBefore }: Entry) => notBefore <= clock.now;

  function take(): Entry[] {
    const batch: Entry[] = [];
    for (let n = 0; n < BATCH; n++) {
      const due = waiting.filter(isDue);
      if (due.length === 0) break;
      const entry = luck.pick(due);
      batch.push(entry);
      // Handed out to somebody else as well, unless it is settled before; else it is invisible until then.
      if (weather.calm || !luck.chance(0.15)) waiting = waiting.filter((each) => each !== entry);
      else waiting.push({ ...entry });
    }
    return [...new Set(batch)];
  }

  function back(entry: Entry): void {
    waiting = waiting.filter((each) => each !== entry);
    entry.received++;
    if (entry.received >= RECEIVES) dead.push(entry);
    else waiting.push(entry);
  }
  const done = (entry: Entry) => (waiting = waiting.filter((each) => each !== entry));

  /** As `functions/job/work.ts` does it: a message that fails goes back alone. */
  async function batchOf(servers: Servers, batch: readonly Entry[]): Promise<void> {
    const left = new Set(batch);
    if (spoil.queue === 'acknowledges-first') batch.forEach(done);
    await servers.serve(async (instance) => {
      const { house } = instance;
      for (const entry of batch) {
        const { job, county } = entry.message;
        run.totals.jobs++;
        try {
          const counts = await (spoil.job?.(runJob) ?? runJob)(entry.message, house);
          run.lines.push({ message: 'job-done', job, county, ...counts });
          done(entry);
          left.delete(entry);
        } catch (error) {
          run.totals.jobFaults++;
          instance.hasFailed = true;
          run.lines.push({ message: 'job-failed', job, county, fault: nameOf(error) });
          run.errors.push(
            error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error),
          );
          if (spoil.queue === 'stops-at-a-fault') return (left.forEach(done), left.clear());
        }
      }
    });
    if (spoil.queue !== 'acknowledges-first') left.forEach(back);
  }

  return {
    push(message, afterSeconds) {
      run.queued.push(message);
      waiting.push({ message, notBefore: clock.now + afterSeconds * 1000, received: 0 });
    },
    due: () => waiting.filter(isDue).length,
    work: (servers) => batchOf(servers, take()),
    redrive() {
      waiting.push(...dead.map((entry) => ({ ...entry, received: 0 })));
      dead = [];
    },
    next: () => waiting.map(({ notBefore }) => notBefore).sort((a, b) => a - b)[0],
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
