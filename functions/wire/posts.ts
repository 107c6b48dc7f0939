import * as z from 'zod/mini';
import { civilDate, id, role, ulid } from './parts.ts';

const typed = z.string().check(z.maxLength(500));
export const postPath = z.object({ org: id, person: id });
export const invitationPath = z.object({ org: id, invitation: ulid });

export const invitationSent = z.object({ id: ulid, name: typed, role, classes: typed });
/** Without a day it ends at once. */
export const postEnded = z.object({ role, until: z.optional(civilDate) });
export const classesSet = z.object({ classes: typed });
export const codeTyped = z.object({ code: typed });

/** Who has a post at an organisation, and who is invited, as far as it is the asker’s to know. */
export const postList = z.object({
  org: z.string(),
  orgName: z.string(),
  posts: z.array(
    z.object({
      person: z.string(),
      name: z.string(),
      role,
      classes: z.array(z.string()),
      from: civilDate,
      until: z.optional(civilDate),
      mayEnd: z.boolean(),
      mayChange: z.boolean(),
    }),
  ),
  invitations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role,
      classes: z.array(z.string()),
      expiresOn: civilDate,
    }),
  ),
  /** Roles that the asker may give here. */
  gives: z.array(role),
  /** Organisations directly below, whose posts are the asker’s to keep as well. */
  below: z.array(z.object({ id: z.string(), name: z.string() })),
});
/** The one time that the code is shown. */
export const invited = z.object({ code: z.string(), list: postList });
export const postTaken = z.object({ orgName: z.string(), role });
