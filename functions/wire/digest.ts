import * as z from 'zod/mini';
import { civilDate, count } from './parts.ts';

/** By rule id; `before` is what was overdue at the Monday before. */
const duties = z.record(
  z.string(),
  z.object({
    due: count,
    overdue: count,
    takenOver: count,
    uncovered: count,
    before: z.optional(count),
  }),
);
export const schoolDigest = z.object({
  school: z.string(),
  schoolName: z.string(),
  /** The Monday of the week; without `asOf` nothing was counted yet. */
  week: civilDate,
  asOf: z.optional(z.int()),
  duties,
});
const schoolWeek = z.object({
  school: z.string(),
  name: z.string(),
  overdue: count,
  before: z.optional(count),
});
export const countyDigest = z.object({
  county: z.string(),
  countyName: z.string(),
  week: civilDate,
  asOf: z.optional(z.int()),
  duties,
  most: z.array(schoolWeek),
  improved: z.array(schoolWeek),
});
