import * as z from 'zod/mini';
import { civilDate, count, data, id, ulid } from './parts.ts';
import { childRow } from './child.ts';

/** The care person of several children at once. */
export const assignment = z.object({
  children: z.array(id).check(z.minLength(1), z.maxLength(300)),
  device: id,
  at: civilDate,
  data,
});
/** Days away of somebody of the staff; one that speaks of an earlier one takes its place. */
export const leaveSent = z.object({
  person: id,
  formVersion: z.int(),
  id: ulid,
  supersedes: z.optional(ulid),
  at: civilDate,
  device: id,
  data,
});

/** Children of a list, in the order in which they stand on the page; not more than any school has. */
export const chosenChildren = z.object({
  children: z.array(id).check(z.minLength(1), z.maxLength(5_000)),
});

export const childList = z.object({
  school: z.string(),
  schoolName: z.string(),
  asOf: z.int(),
  children: z.array(childRow),
  /** Children whose cards do not open now, and who are not among them. */
  unread: z.optional(count),
  /** Who of the staff is away today, by id, and until when: their deputies stand in. */
  away: z.array(z.object({ person: z.string(), until: civilDate })),
  /** The windows of the terms around today, in each of which a talk is owed, so that a phone knows them offline. */
  windows: z.array(z.object({ number: count, from: civilDate, to: civilDate })),
  /** Thresholds of the county that pages speak of. */
  thresholds: z.object({ handoverGrace: count, careLoad: count }),
});

export const staffList = z.object({
  school: z.string(),
  staff: z.array(
    z.object({
      person: z.string(),
      name: z.string(),
      roles: z.array(z.string()),
      classes: z.array(z.string()),
    }),
  ),
});

/** Days away that are not over, the earliest first. */
export const leaveList = z.object({
  school: z.string(),
  leaves: z.array(
    z.object({ person: z.string(), record: z.string(), from: civilDate, until: civilDate }),
  ),
});

/** What the newest assignment says of each care person, so that nobody types it again. */
export const careList = z.object({
  school: z.string(),
  people: z.array(
    z.object({
      person: z.string(),
      role: z.optional(z.string()),
      isWoman: z.optional(z.boolean()),
      phone: z.optional(z.string()),
    }),
  ),
});

/** What became of an assignment, child by child. */
export const assigned = z.object({
  done: z.array(z.string()),
  /** Children whose assignment somebody else changed meanwhile, or that are no longer here. */
  left: z.array(z.string()),
});
