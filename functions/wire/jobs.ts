import * as z from 'zod/mini';
import { civilDate, count, id } from './parts.ts';

export const provincePath = z.object({ province: id });
export const jobPath = z.object({ province: id, job: id });
/** Which run: its day, and the county or the id of what was asked for. */
export const runAgain = z.object({ day: civilDate, of: id });
export const queuedAgain = z.object({ job: z.string(), of: z.string(), day: civilDate });

/** How every job of the table stands. Ids, names of organisations and counts; nothing of a child. */
export const jobList = z.object({
  province: z.string(),
  asOf: z.int(),
  today: civilDate,
  jobs: z.array(
    z.object({
      job: z.string(),
      each: z.enum(['county', 'request']),
      day: z.optional(civilDate),
      lastEnd: z.optional(z.int()),
      sent: z.optional(count),
      done: count,
      waiting: count,
      isMissing: z.boolean(),
      next: z.optional(z.object({ day: z.enum(['today', 'tomorrow']), at: z.string() })),
      failed: z.array(
        z.object({
          of: z.string(),
          /** The county, or the school of what was asked for. */
          orgName: z.string(),
          day: civilDate,
          tries: count,
          endedAt: z.optional(z.int()),
          /** The name of the fault; absent where the run was cut short. */
          fault: z.optional(z.string()),
          /** Subjects that were left out; everything else of this run is done. */
          left: z.optional(count),
        }),
      ),
    }),
  ),
});
