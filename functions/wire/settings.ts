import * as z from 'zod/mini';
import { civilDate, count, data, id } from './parts.ts';

/** A county whose schools the preview looks at; of a school’s own settings, and a county’s, nothing is asked. */
export const previewQuery = z.object({ county: z.optional(id) });

/** A section of an organisation's settings; it holds from today on. */
export const decision = z.object({
  form: z.enum(['calendar', 'holidays', 'thresholds']),
  formVersion: z.int(),
  number: z.int().check(z.positive()),
  device: id,
  data,
});
const stretch = z.object({ from: civilDate, to: civilDate });
export const settingsPage = z.object({
  org: z.string(),
  name: z.string(),
  kind: z.enum(['province', 'city', 'county', 'school']),
  mayDecide: z.boolean(),
  /** What holds here today, whoever decided it. */
  terms: z.array(
    z.object({ kind: z.enum(['autumn', 'spring']), startOn: civilDate, lastSchoolDay: civilDate }),
  ),
  breaks: z.array(stretch),
  makeUpDays: z.array(civilDate),
  holidays: z.record(
    z.string(),
    z.object({ off: z.array(z.string()), worked: z.array(z.string()) }),
  ),
  /** Years that a term reaches into and whose holidays are not known. */
  unknownYears: z.array(z.int()),
  thresholds: z.array(
    z.object({
      name: z.string(),
      value: z.int(),
      /** Who decided it, and since when; absent where the usual value stands. */
      by: z.optional(z.object({ org: z.string(), orgName: z.string(), from: civilDate })),
    }),
  ),
  /** What this organisation has decided itself, newest first; the author by id alone. */
  decisions: z.array(
    z.object({ form: z.string(), number: z.int(), at: civilDate, enteredAt: z.int(), data }),
  ),
});
/** Whom a change would put overdue, and whom it would not any more, on the day from which it holds. */
export const settingsPreview = z.object({
  on: civilDate,
  /** Of a city or a province: the counties to be asked one by one. */
  counties: z.array(z.string()),
  schools: z.array(
    z.object({
      school: z.string(),
      name: z.string(),
      children: count,
      rules: z.array(z.object({ rule: z.string(), now: count, then: count })),
    }),
  ),
  /** Children newly overdue, the first of them: names as far as the asker sees them. */
  newly: z.array(
    z.object({
      school: z.string(),
      child: z.string(),
      name: z.string(),
      rule: z.string(),
      dueOn: z.optional(civilDate),
    }),
  ),
  newlyCount: count,
});
