import { setInterval } from 'node:timers';
import type { LocalHouse } from './house.ts';
import { runJobNow } from './operator.ts';
import { dueJobs, lastRuns } from './schedule.ts';

const MINUTE = 60_000;

/**
 * Runs each daily job when its hour has come by the demo clock, as the scheduler in the cloud would. One that fails is
 * tried again a minute later; the server goes on.
 */
export function keepSchedule(house: LocalHouse): () => void {
  const runs = lastRuns(house.folder);
  let busy = false;
  const look = async () => {
    if (busy) return;
    busy = true;
    const today = house.clock.today();
    for (const job of dueJobs(house.now(), today, runs.read())) {
      await runJobNow(house, job, today).then(
        () => runs.note(job, today),
        () => process.stderr.write(`A daily job failed and is tried again in a minute: ${job}\n`),
      );
    }
    busy = false;
  };
  const timer = setInterval(() => void look(), MINUTE);
  void look();
  return () => clearInterval(timer);
}
