import { noteRun } from './deeds/note-run.ts';
import { jobHandlers } from './jobs/index.ts';
import type { CivilDate } from './domain/calendar.ts';
import type { House } from './answer.ts';
import type { Documents } from './documents/documents.ts';
import type { Outward } from './outward/index.ts';
import type { JobMessage } from './store/store.ts';
import { jobs, type JobName } from './table/job.ts';

export type Counts = Readonly<Record<string, number>>;
/** A house with a way out: jobs alone tell anybody outside anything. */
export interface JobHouse extends House {
  readonly documents: Documents;
  readonly outward: Outward;
}

/** Runs one message and notes how it went. @throws whatever the job throws: the queue delivers it again */
export async function runJob(message: JobMessage, house: JobHouse): Promise<Counts> {
  if (!Object.hasOwn(jobs, message.job)) return {}; // a message of a job that no longer exists
  const { store, documents, outward, now } = house;
  const { job, ...due } = message;
  return noteRun(message, house, () =>
    jobHandlers[job as JobName]({ ...due, store, documents, outward, now: now(), clock: now }),
  );
}

/** The messages of a scheduled job for a day: one for each county of every province. How many is noted. */
export async function messagesOf(
  job: JobName,
  today: CivilDate,
  { store, now }: Pick<House, 'store' | 'now'>,
): Promise<JobMessage[]> {
  const messages: JobMessage[] = [];
  for (const province of await store.orgsBelow('everything')) {
    for (const city of await store.orgsBelow(province.id)) {
      for (const county of await store.orgsBelow(city.id))
        messages.push({ job, today, county: county.id });
    }
  }
  await store.putJobsSent({ job, day: today, at: now(), messages: messages.length });
  return messages;
}
