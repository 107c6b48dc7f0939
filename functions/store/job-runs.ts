import type { CivilDate, Instant } from '../domain/calendar.ts';
import type { JobMessage } from './entry.ts';
import { keys, partitions } from './keys.ts';
import type { Row, Rows } from './rows.ts';

/** How one message of a job went on its day, rewritten with every try. Ids, counts and the name of a fault. */
export interface JobRun {
  /** The county, or the id of what was asked for. */
  readonly of: string;
  /** As it was queued, to be queued again. */
  readonly message: JobMessage;
  readonly tries: number;
  readonly startedAt: Instant;
  /** Absent while it runs, and where it was cut short. */
  readonly endedAt?: Instant;
  readonly counts?: Readonly<Record<string, number>>;
  readonly fault?: string;
  /** What was left out, by id; the first of them. */
  readonly left?: readonly string[];
}

/** What the scheduler had sent out for a day: so many messages are to be done. */
export interface JobsSent {
  readonly job: string;
  readonly day: CivilDate;
  readonly at: Instant;
  readonly messages: number;
}

export interface JobRuns {
  jobRun(job: string, day: CivilDate, of: string): Promise<JobRun | undefined>;
  putJobRun(run: JobRun): Promise<void>;
  putJobsSent(sent: JobsSent): Promise<void>;
  /** The last `limit` items about a job, of the newest days first. */
  newestRuns(
    job: string,
    limit: number,
  ): Promise<{ readonly runs: readonly JobRun[]; readonly sent: readonly JobsSent[] }>;
}

/** How jobs went: one item for each thing a job did on a day, and one for what was sent out that day. */
export function jobRuns(rows: Rows): JobRuns {
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
