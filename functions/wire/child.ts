import * as z from 'zod/mini';
import { civilDate, count, data, id, ulid, words } from './parts.ts';

/** Reasons for which a county officer may open a child's whole file. */
export const openReasons = ['open-finding', 'guardian-request', 'file-check'] as const;
/** What a file is printed for: whoever prints one says so, and the reading is logged with it. */
const printReasons = [
  'print-archive',
  'print-guardian-request',
  'print-inspection',
  'print-transfer',
  'print-other',
] as const;
export const openQuery = z.object({
  reason: z.optional(z.enum([...openReasons, ...printReasons])),
});

/** A form filled in. A section names the number it makes; an event brings its own ULID. */
export const submission = z.object({
  form: id,
  formVersion: z.int(),
  id: z.optional(ulid),
  number: z.optional(z.int().check(z.positive())),
  at: civilDate,
  device: id,
  /** The record that this one corrects or takes back, and why. */
  supersedes: z.optional(ulid),
  reason: z.optional(words),
  data,
});

export const standing = z.object({
  rule: z.string(),
  clause: z.string(),
  state: z.enum(['met', 'dueSoon', 'overdue', 'paused', 'notApplicable']),
  dueOn: z.optional(civilDate),
  daysLeft: z.optional(z.int()),
  facts: z.readonly(
    z.array(
      z.object({
        fact: z.enum([
          'last-verified',
          'file-created',
          'no-file',
          'reached-sixteen',
          'last-talk',
          'no-talk-yet',
          'winter-break',
          'summer-break',
          'no-term-yet',
          'left',
          'birthday',
          'no-birth-date',
          'care-person',
          'care-by-name',
          'no-care-person',
          'last-visit',
          'no-visit-yet',
          'last-evidence',
          'no-evidence-yet',
        ]),
        on: z.optional(civilDate),
        daysAgo: z.optional(z.int()),
        window: z.optional(z.int()),
        record: z.optional(z.string()),
      }),
    ),
  ),
});

/** One line of a list of children; masked for those who see the row but not the person. */
export const childRow = z.object({
  child: z.string(),
  school: z.string(),
  masked: z.boolean(),
  name: z.string(),
  /** Pinyin and its initials, for search; absent where the name is masked. */
  pinyin: z.optional(z.string()),
  idLast4: z.optional(z.string()),
  gender: z.optional(z.string()),
  grade: z.optional(z.string()),
  classNo: z.optional(z.int()),
  boardingMode: z.optional(z.string()),
  carePersonName: z.optional(z.string()),
  deputyName: z.optional(z.string()),
  /** Who cares for the child since when, by id; `isHandover` if somebody else was before. */
  care: z.optional(
    z.object({
      primary: z.optional(z.string()),
      deputy: z.optional(z.string()),
      on: civilDate,
      isHandover: z.optional(z.literal(true)),
    }),
  ),
  /** Since when and why the child is no longer among those the file was kept for. */
  left: z.optional(
    z.object({
      on: civilDate,
      reason: z.optional(z.string()),
      /** The day from which the file's key may be destroyed. */
      keptUntil: z.optional(civilDate),
    }),
  ),
  talkedOn: z.optional(civilDate),
  visitedOn: z.optional(civilDate),
  notifiedOn: z.optional(civilDate),
  /** What was agreed at the last talk. */
  lastFollowUp: z.optional(z.string()),
  /** Equal for children of one home, so that one visit can serve them. */
  family: z.optional(z.string()),
  /** Fields still missing before the file is complete. */
  missing: count,
  /** Late records that wait for the school; absent where there is none. */
  toConfirm: z.optional(count),
  standings: z.readonly(z.array(standing)),
});

export const record = z.object({
  id: z.string(),
  form: z.string(),
  formVersion: z.int(),
  number: z.optional(z.int()),
  at: civilDate,
  enteredAt: z.int(),
  byName: z.string(),
  /** The care person of that day, in whose place somebody else talked with the child. */
  inPlaceOf: z.optional(z.string()),
  /** Days between the event and its entry; shown, never hidden. */
  lateDays: z.int(),
  supersedes: z.optional(z.string()),
  reason: z.optional(z.string()),
  /** Entered by somebody who no longer held the child: the school decides whether it counts. */
  toConfirm: z.optional(z.literal(true)),
  data,
  /** The fingerprint by which it can be proved later that this was on file. */
  hash: z.string(),
});

export const childFile = z.object({
  schoolName: z.string(),
  asOf: z.int(),
  row: childRow,
  /** The newest version of the file, as the form's fields. */
  file: data,
  fileNumber: z.int(),
  /** The newest assignment of a care person, and its number; 0 before the first. */
  care: data,
  careNumber: z.int(),
  /** Names of fields still missing. */
  missing: z.array(z.string()),
  /** The windows of the term for talks, each with how it stands; `paused` in a vacation. */
  strip: z.object({
    paused: z.boolean(),
    windows: z.readonly(
      z.array(
        z.object({
          number: count,
          from: civilDate,
          to: civilDate,
          state: z.enum(['done', 'late', 'missed', 'open', 'ahead', 'notDue']),
        }),
      ),
    ),
  }),
  mayWrite: z.boolean(),
  /** True for who decides about late records. */
  mayConfirm: z.boolean(),
  /** Newest first. */
  records: z.array(record),
});

export const receipt = z.object({
  id: z.string(),
  hash: z.string(),
  enteredAt: z.int(),
  /** True when the same submission had arrived before: it counts once. */
  replayed: z.boolean(),
  /** True for a late record that the school has to confirm. */
  toConfirm: z.optional(z.literal(true)),
  // The rest is told to who holds the child; who no longer does gets the receipt alone.
  /** True when another person's edit of other parts was kept beside this one. */
  merged: z.optional(z.boolean()),
  /** True when the record is safe and the lists show it a little later. */
  listsFollow: z.optional(z.boolean()),
  standings: z.optional(z.readonly(z.array(standing))),
});

export type ChildRow = z.infer<typeof childRow>;

export type Submission = z.infer<typeof submission>;
