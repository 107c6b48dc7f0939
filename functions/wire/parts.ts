import * as z from 'zod/mini';

/** Pieces of which bodies and replies are made. */
export const id = z
  .string()
  .check(z.minLength(1), z.maxLength(64), z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/));
export const ulid = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/));
export const civilDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
export const words = z.string().check(z.maxLength(200));
export const count = z.int().check(z.nonnegative());

/** What a field may hold: one value, several codes or people, or lines of the same few questions. */
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const value = z.union([
  scalar,
  z.readonly(z.array(z.string())),
  z.readonly(z.array(z.readonly(z.record(z.string(), scalar)))),
]);
export const data = z.record(z.string(), value);

export const nothing = z.object({});
export const schoolPath = z.object({ school: id });
export const childPath = z.object({ school: id, child: id });
export const countyPath = z.object({ county: id });
/** A file as it travels, in base64. */
export const workbookFile = z.object({ fileName: z.string(), workbook: z.string() });

export const problemReply = z.object({
  code: z.string(),
  request: z.string(),
  detail: z.record(z.string(), z.unknown()),
});

/** Roles of `access.ts`. */
export const role = z.enum([
  'teacher',
  'classTeacher',
  'schoolAdmin',
  'countyOfficer',
  'cityOfficer',
  'provinceOfficer',
  'privacyOfficer',
  'operator',
]);
