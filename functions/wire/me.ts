import * as z from 'zod/mini';
import { civilDate, role } from './parts.ts';

export const me = z.object({
  person: z.string(),
  name: z.string(),
  today: civilDate,
  memberships: z.array(
    z.object({
      role,
      org: z.string(),
      orgName: z.string(),
      /** The county above a school, so that a page can name it. */
      above: z.string(),
      classes: z.array(z.string()),
    }),
  ),
  /** Whom a school calls at once when harm is found, beside 110; kept on the device with the rest. */
  harmPhones: z.optional(z.object({ education: z.string(), civilAffairs: z.string() })),
});
