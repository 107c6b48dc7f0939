import * as z from 'zod/mini';
import { civilDate, count, id, ulid } from './parts.ts';
import { openReasons } from './child.ts';
import { restrictedReasons } from './restricted.ts';

export const readingsQuery = z.object({ before: z.optional(ulid) });
/** `given` narrows to one reason, or to any at all. The name `reason` is taken by the reader's own. */
export const countyReadingsQuery = z.object({
  month: z.optional(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))),
  person: z.optional(id),
  given: z.optional(z.enum(['any', ...openReasons, ...restrictedReasons])),
  sight: z.optional(z.enum(['whole', 'masked', 'withReason'])),
  before: z.optional(ulid),
});

/** One line of the access log: who read what, when, how far, and why. */
const reading = z.object({
  id: z.string(),
  person: z.string(),
  name: z.string(),
  at: z.int(),
  /** The route's name in the table. */
  route: z.string(),
  sight: z.string(),
  reason: z.optional(z.string()),
  school: z.optional(z.string()),
  schoolName: z.optional(z.string()),
  child: z.optional(z.string()),
});
const readings = { asOf: z.int(), readings: z.array(reading), more: z.boolean() };
export const childReadings = z.object({
  child: z.string(),
  school: z.string(),
  schoolName: z.string(),
  ...readings,
});
export const countyReadings = z.object({
  county: z.string(),
  countyName: z.string(),
  month: z.string(),
  /** Everyone who read something of the county in the month, most files first. */
  readers: z.array(
    z.object({
      person: z.string(),
      name: z.string(),
      works: z.array(z.object({ role: z.string(), orgName: z.string() })),
      requests: count,
      /** Children whose files were opened, each once. */
      files: count,
      /** The day with most of them. */
      busiest: z.optional(z.object({ day: civilDate, files: count })),
    }),
  ),
  /** What the nightly look at the log found to ask, the newest day first. */
  questions: z.array(
    z.object({
      day: civilDate,
      person: z.string(),
      what: z.enum(['many-files', 'files-at-night', 'export-at-night']),
      count,
    }),
  ),
  /** More files than this on one day deserve a question. */
  many: count,
  /** Readings that match, shown or not. */
  total: count,
  ...readings,
});

export type Reading = z.infer<typeof reading>;
