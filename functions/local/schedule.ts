import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { timeOfDay, type CivilDate, type Instant } from '../domain/calendar.ts';
import { jobs, type Job, type JobName } from '../table.ts';

/** Daily jobs that are due at an instant and have not run for that day: what the scheduler in the cloud would start. */
export function dueJobs(
  now: Instant,
  today: CivilDate,
  lastRun: Readonly<Record<string, CivilDate>>,
): JobName[] {
  return (Object.entries(jobs) as [JobName, Job][]).flatMap(([name, { runs }]) => {
    const isDue = runs !== 'queued' && runs.daily <= timeOfDay(now);
    return isDue && (lastRun[name] ?? '') < today ? [name] : [];
  });
}

/** Remembers the last day for which each daily job ran. */
export function lastRuns(folder: string) {
  const file = join(folder, 'last-runs.json');
  return {
    read(): Record<string, CivilDate> {
      try {
        return JSON.parse(readFileSync(file, 'utf8')) as Record<string, CivilDate>;
      } catch {
        return {};
      }
    },
    note(job: JobName, day: CivilDate): void {
      writeFileSync(file, JSON.stringify({ ...this.read(), [job]: day }));
    },
  };
}
