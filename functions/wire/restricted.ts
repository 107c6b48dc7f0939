import * as z from 'zod/mini';
import { civilDate, data, id, ulid } from './parts.ts';
import { record } from './child.ts';

export const restrictedPath = z.object({ school: id, child: id, restricted: id });

/** Reasons for which somebody who is named in a restricted record opens it. */
export const restrictedReasons = [
  'restricted-follow-up',
  'restricted-contact',
  'restricted-handover',
] as const;
export const restrictedQuery = z.object({ reason: z.optional(z.enum(restrictedReasons)) });

/** What is restricted, as an event of its own. */
export const restrictedSent = z.object({
  formVersion: z.int(),
  id: ulid,
  at: civilDate,
  device: id,
  data,
});

/** Restricted records that the asker may open: nothing of what they say. */
export const restrictedList = z.object({
  records: z.array(z.object({ id: z.string(), at: civilDate, byName: z.string() })),
});
export const restrictedRecord = record;
