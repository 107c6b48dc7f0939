import * as z from 'zod/mini';
import { civilDate, count, id, ulid } from './parts.ts';
import { childRow } from './child.ts';

export const findingsQuery = z.object({
  rule: z.optional(id),
  school: z.optional(id),
  /** Only what a county waits for: where there is nothing, no child is looked at. */
  waitedFor: z.optional(z.literal('yes')),
});
export type FindingsQuery = z.infer<typeof findingsQuery>;
export const findingPath = z.object({ school: id, child: id, rule: id });

const findingRow = z.object({
  school: z.string(),
  schoolName: z.string(),
  rule: z.string(),
  state: z.enum(['open', 'ordered', 'answered', 'closed']),
  openedOn: civilDate,
  dueOn: z.optional(civilDate),
  closedOn: z.optional(civilDate),
  remindedOn: z.optional(civilDate),
  answeredOn: z.optional(civilDate),
  /** The day by which the county asked for an answer, and whether that day is past without one. */
  orderDueOn: z.optional(civilDate),
  orderOverdue: z.boolean(),
  /** Why the last answer was sent back. */
  why: z.optional(z.string()),
  daysOverdue: z.int(),
  occurrences: count,
  /** The number of its last move: whoever moves it next has seen this one. */
  moves: count,
  row: childRow,
});
export type FindingRow = z.infer<typeof findingRow>;

/** Findings of a county, or those of one school. */
export const findingList = z.object({
  org: z.object({ id: z.string(), name: z.string(), kind: z.enum(['county', 'school']) }),
  asOf: z.int(),
  findings: z.array(findingRow),
});

export const openedFinding = z.object({
  asOf: z.int(),
  finding: findingRow,
  county: z.string(),
  mayAct: z.boolean(),
  mayAnswer: z.boolean(),
  /** All its moves, the newest first; who made one, where the register still knows. */
  history: z.array(
    z.object({
      move: z.string(),
      at: civilDate,
      enteredAt: z.int(),
      byName: z.string(),
      isAudit: z.boolean(),
      data: z.record(z.string(), z.string()),
    }),
  ),
  /** What the school said, for those who may read its words without giving a reason. */
  answers: z.array(
    z.object({
      id: ulid,
      at: civilDate,
      enteredAt: z.int(),
      byName: z.string(),
      measures: z.string(),
      photos: z.array(z.string()),
    }),
  ),
});

const findingChosen = z.object({ school: id, rule: id, child: id, moves: count });
export type FindingChosen = z.infer<typeof findingChosen>;

/** What a county does about the findings it has chosen. */
export const findingsAct = z.object({
  /** One press: sent again it has one effect, and is told to the schools once. */
  id: ulid,
  device: id,
  act: z.enum(['remind', 'order', 'sendBack', 'recheck']),
  orderDueOn: z.optional(civilDate),
  why: z.optional(id),
  findings: z.array(findingChosen).check(z.minLength(1), z.maxLength(200)),
});

const findingOutcome = z.object({
  school: z.string(),
  rule: z.string(),
  child: z.string(),
  /** `changed`: somebody has moved it since; `notMet`: looked at again, the duty is still not met. */
  outcome: z.enum(['done', 'changed', 'notMet']),
});
export type FindingOutcome = z.infer<typeof findingOutcome>;
export const findingsActed = z.object({ outcomes: z.array(findingOutcome) });
