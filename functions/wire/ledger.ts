import * as z from 'zod/mini';
import { count, id, words } from './parts.ts';

export const importPath = z.object({ school: id, import: id });

export const workbookUpload = z.object({
  fileName: words,
  /** The XLSX file in base64. */
  workbook: z.string(),
});

const fieldTrouble = z.object({
  field: z.string(),
  /** The heading in the uploaded workbook under which the value stands. */
  column: z.optional(z.string()),
  code: z.string(),
  facts: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});
const importRow = z.object({
  /** The row's number in the file itself. */
  row: z.int(),
  verdict: z.enum(['new', 'update', 'unchanged', 'duplicate', 'refused']),
  name: z.string(),
  problems: z.array(fieldTrouble),
  warnings: z.array(fieldTrouble),
});
const importCounts = z.object({
  rows: count,
  new: count,
  update: count,
  unchanged: count,
  duplicate: count,
  refused: count,
  warnings: count,
});
export const importState = z.object({
  import: z.string(),
  fileName: z.string(),
  state: z.enum(['judged', 'confirmed', 'done']),
  /** The counts of the dry run; after `done`, what was written. */
  counts: importCounts,
  /** Rows written so far. */
  done: count,
  expiresAt: z.int(),
  /** Headings of the workbook that no field answers to: their columns were not read. */
  unread: z.array(z.string()),
  rows: z.array(importRow),
});

export type ImportRow = z.infer<typeof importRow>;
export type ImportCounts = z.infer<typeof importCounts>;
