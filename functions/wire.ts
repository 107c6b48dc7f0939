/**
 * What goes over the wire: bodies that requests must have and replies that may leave. A reply is parsed by its shape
 * before it is sent, so a field that nobody declared here stays inside.
 */
import * as z from 'zod/mini';

const id = z
  .string()
  .check(z.minLength(1), z.maxLength(64), z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/));
const ulid = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/));
const civilDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const words = z.string().check(z.maxLength(200));
const count = z.int().check(z.nonnegative());

export const schoolPath = z.object({ school: id });
export const childPath = z.object({ school: id, child: id });
export const restrictedPath = z.object({ school: id, child: id, restricted: id });
export const photoPath = z.object({ school: id, child: id, photo: ulid });
/** A JPEG file in base64, made smaller on the device. */
export const photoSent = z.object({ jpeg: z.string() });
export const photoKept = z.object({ photo: ulid, replayed: z.boolean() });
export const photoShown = z.object({ jpeg: z.string() });
export const importPath = z.object({ school: id, import: id });
export const countyPath = z.object({ county: id });

/** Reasons for which a county officer may open a child's whole file (DECISIONS 15). */
export const openReasons = ['open-finding', 'guardian-request', 'file-check'] as const;
/** What a file is printed for: whoever prints one says so, and the reading is logged with it. */
export const printReasons = [
  'print-archive',
  'print-guardian-request',
  'print-inspection',
  'print-transfer',
  'print-other',
] as const;
export const openQuery = z.object({
  reason: z.optional(z.enum([...openReasons, ...printReasons])),
});
/** Reasons for which somebody who is named in a restricted record opens it. */
export const restrictedReasons = [
  'restricted-follow-up',
  'restricted-contact',
  'restricted-handover',
] as const;
export const restrictedQuery = z.object({ reason: z.optional(z.enum(restrictedReasons)) });
export const findingsQuery = z.object({ rule: z.optional(id), school: z.optional(id) });

/** What a field may hold: one value, several codes or people, or lines of the same few questions. */
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const value = z.union([
  scalar,
  z.readonly(z.array(z.string())),
  z.readonly(z.array(z.readonly(z.record(z.string(), scalar)))),
]);
const data = z.record(z.string(), value);

/** Newest first; `before` is the last line that is shown already. */
export const readingsQuery = z.object({ before: z.optional(ulid) });
/** `given` narrows to one reason, or to any at all. The name `reason` is taken by the reader's own. */
export const countyReadingsQuery = z.object({
  month: z.optional(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))),
  person: z.optional(id),
  given: z.optional(z.enum(['any', ...openReasons, ...restrictedReasons])),
  sight: z.optional(z.enum(['whole', 'masked', 'withReason'])),
  before: z.optional(ulid),
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
/** What is restricted, as an event of its own. */
export const restrictedSent = z.object({
  formVersion: z.int(),
  id: ulid,
  at: civilDate,
  device: id,
  data,
});
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
export const workbookUpload = z.object({
  fileName: words,
  /** The XLSX file in base64. */
  workbook: z.string(),
});
/** Children of a list, in the order in which they stand on the page; not more than any school has. */
export const chosenChildren = z.object({
  children: z.array(id).check(z.minLength(1), z.maxLength(5_000)),
});
export const nothing = z.object({});

const standing = z.object({
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
const childRow = z.object({
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

const record = z.object({
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

export const me = z.object({
  person: z.string(),
  name: z.string(),
  today: civilDate,
  memberships: z.array(
    z.object({
      role: z.enum([
        'teacher',
        'classTeacher',
        'schoolAdmin',
        'countyOfficer',
        'cityOfficer',
        'provinceOfficer',
        'privacyOfficer',
      ]),
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

export const childList = z.object({
  school: z.string(),
  schoolName: z.string(),
  asOf: z.int(),
  children: z.array(childRow),
  /** Who of the staff is away today, by id, and until when: their deputies stand in. */
  away: z.array(z.object({ person: z.string(), until: civilDate })),
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
  mayWrite: z.boolean(),
  /** True for who decides about late records. */
  mayConfirm: z.boolean(),
  /** Newest first. */
  records: z.array(record),
});

/** Restricted records that the asker may open: nothing of what they say. */
export const restrictedList = z.object({
  records: z.array(z.object({ id: z.string(), at: civilDate, byName: z.string() })),
});
export const restrictedRecord = record;

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
export const importCounts = z.object({
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
export const workbookFile = z.object({ fileName: z.string(), workbook: z.string() });

const figures = z.object({ due: count, met: count, dueSoon: count, overdue: count });
export const countyFigures = z.object({
  county: z.string(),
  countyName: z.string(),
  /** The day and instant of the audit behind these figures; absent before the first audit. */
  day: z.optional(civilDate),
  asOf: z.optional(z.int()),
  schools: z.array(
    z.object({
      school: z.string(),
      name: z.string(),
      kind: z.string(),
      children: z.optional(count),
      /** By rule id. */
      rules: z.record(z.string(), figures),
    }),
  ),
});
export const findingList = z.object({
  county: z.string(),
  countyName: z.string(),
  asOf: z.int(),
  findings: z.array(
    z.object({
      school: z.string(),
      schoolName: z.string(),
      rule: z.string(),
      openedOn: civilDate,
      dueOn: z.optional(civilDate),
      daysOverdue: z.int(),
      occurrences: count,
      row: childRow,
    }),
  ),
});
/** One line of the access log: who read what, when, how far, and why. */
const reading = z.object({
  id: z.string(),
  person: z.string(),
  name: z.string(),
  at: z.int(),
  /** The route's name in the table. */
  route: z.string(),
  sight: z.string(),
  reason: z.optional(z.string()),
  school: z.optional(z.string()),
  schoolName: z.optional(z.string()),
  child: z.optional(z.string()),
});
const readings = { asOf: z.int(), readings: z.array(reading), more: z.boolean() };
export const childReadings = z.object({
  child: z.string(),
  school: z.string(),
  schoolName: z.string(),
  ...readings,
});
export const countyReadings = z.object({
  county: z.string(),
  countyName: z.string(),
  month: z.string(),
  /** Everyone who read something of the county in the month, most files first. */
  readers: z.array(
    z.object({
      person: z.string(),
      name: z.string(),
      works: z.array(z.object({ role: z.string(), orgName: z.string() })),
      requests: count,
      /** Children whose files were opened, each once. */
      files: count,
      /** The day with most of them. */
      busiest: z.optional(z.object({ day: civilDate, files: count })),
    }),
  ),
  /** More files than this on one day deserve a question. */
  many: count,
  /** Readings that match, shown or not. */
  total: count,
  ...readings,
});
export const problemReply = z.object({
  code: z.string(),
  request: z.string(),
  detail: z.record(z.string(), z.unknown()),
});

export type ChildRow = z.infer<typeof childRow>;
export type ImportRow = z.infer<typeof importRow>;
export type ImportCounts = z.infer<typeof importCounts>;
export type Reading = z.infer<typeof reading>;
export type Submission = z.infer<typeof submission>;
