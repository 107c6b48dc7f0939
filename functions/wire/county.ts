import * as z from 'zod/mini';
import { civilDate, count, id } from './parts.ts';
import { childRow } from './child.ts';

export const findingsQuery = z.object({ rule: z.optional(id), school: z.optional(id) });

export const findingList = z.object({
  county: z.string(),
  countyName: z.string(),
  asOf: z.int(),
  findings: z.array(
    z.object({
      school: z.string(),
      schoolName: z.string(),
      rule: z.string(),
      state: z.enum(['open', 'ordered', 'answered']),
      openedOn: civilDate,
      dueOn: z.optional(civilDate),
      /** The day by which the county asked for an answer, and whether that day is past without one. */
      orderDueOn: z.optional(civilDate),
      orderOverdue: z.boolean(),
      daysOverdue: z.int(),
      occurrences: count,
      row: childRow,
    }),
  ),
});
