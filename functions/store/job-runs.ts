import { keys, partitions } from './keys.ts';
import type { Row, Rows } from './rows.ts';
import type { JobRun, JobsSent, Store } from './store.ts';

/** How jobs went: one item for each thing a job did on a day, and one for what was sent out that day. */
export function jobRuns(
  rows: Rows,
): Pick<Store, 'jobRun' | 'putJobRun' | 'putJobsSent' | 'newestRuns'> {
  return {
    async jobRun(job, day, of) {
      const row = await rows.get(keys.jobRun(job, day, of));
      return row && (row['run'] as JobRun);
    },
    async putJobRun(run) {
      await rows.put({ ...keys.jobRun(run.message.job, run.message.today, run.of), run });
    },
    async putJobsSent(sent) {
      await rows.put({ ...keys.jobsSent(sent.job, sent.day), sent });
    },
    async newestRuns(job, limit) {
      const found = await rows.newest(partitions.jobRuns(job), limit);
      return { runs: partsOf<JobRun>(found, 'run'), sent: partsOf<JobsSent>(found, 'sent') };
    },
  };
}

function partsOf<Part>(rows: readonly Row[], name: string): Part[] {
  return rows.flatMap((row) => (row[name] === undefined ? [] : [row[name] as Part]));
}
