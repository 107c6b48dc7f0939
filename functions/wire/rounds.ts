import * as z from 'zod/mini';
import { roundStates, roundSteps } from '../domain/cases/round.ts';
import { civilDate, count, data, id, ulid } from './parts.ts';

/** A round is named as its files name it (SAMPLING §2.2). */
const roundId = z.string().check(z.regex(/^[0-9A-Za-z][0-9A-Za-z_-]{0,39}$/));
const fileName = z.string().check(z.regex(/^[0-9a-z_]{1,40}\.(csv|json|jsonl)$/));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export const roundPath = z.object({ province: id, round: roundId });
export const roundFilePath = z.object({ province: id, round: roundId, file: fileName });
export const roundExportPath = z.object({ province: id, round: roundId, export: id });

export const exportQuery = z.object({ part: z.optional(z.string().check(z.regex(/^\d{1,4}$/))) });

/** One move: its form’s data, without what the server adds. */
export const roundMoveSent = z.object({
  number: z.int().check(z.positive()),
  device: z.string().check(z.maxLength(64)),
  data,
});
export const exportAsked = z.object({
  id: ulid,
  file: fileName,
  as: z.enum(['csv', 'xlsx']),
  why: z.string().check(z.minLength(2), z.maxLength(100), z.regex(/^\P{Cc}*$/u)),
});

const state = z.enum(roundStates);
const fingerprints = z.object({
  frame: z.optional(hash),
  design: z.optional(hash),
  commit: z.optional(hash),
  draw: z.optional(hash),
  sample: z.optional(hash),
});
const notice = z.object({
  diceOn: civilDate,
  diceTime: z.string(),
  dicePlace: z.string(),
  depositary: z.string(),
});

const plan = z.object({
  perCounty: count,
  take: count,
  takeReserve: count,
  reserveTarget: count,
  allocation: z.optional(z.string()),
  priority: z.optional(z.readonly(z.array(z.string()))),
  priorityRate: z.optional(count),
  passA: z.optional(count),
  passB: z.optional(count),
  passC: z.optional(count),
  costA: z.optional(count),
  costB: z.optional(count),
  costC: z.optional(count),
});
const factor = z.optional(count);
const markLine = z.object({
  unit: z.string(),
  /** Nothing for a school that the register has no more. */
  schoolName: z.optional(z.string()),
  history: factor,
  backfill: factor,
  complaints: factor,
  staffing: factor,
  must: z.optional(z.string()),
  riskPermille: count,
});

const head = {
  province: z.string(),
  provinceName: z.string(),
  round: z.string(),
  title: z.string(),
  state,
  voidedWhy: z.optional(z.string()),
  committedAt: z.optional(z.int()),
  diceAt: z.optional(z.int()),
  revealedAt: z.optional(z.int()),
  publishedAt: z.optional(z.int()),
  digits: z.optional(z.string()),
  notice: z.optional(notice),
  fingerprints,
};
/** A round as anybody may see it: hashes and days, nobody’s name. */
export const publicRound = z.object({
  ...head,
  files: z.array(z.string()),
});
export type PublicRound = z.infer<typeof publicRound>;
export const publicRounds = z.object({
  asOf: z.int(),
  rounds: z.array(publicRound),
  /** How many of all rounds that were frozen were declared void: that is published too. */
  voided: count,
  all: count,
});
export const publicFile = z.object({ file: z.string(), text: z.string() });

export const roundList = z.object({
  province: z.string(),
  mayAct: z.boolean(),
  counties: count,
  rounds: z.array(z.object({ ...head, moves: count })),
});
/** A round as those see it who conduct it. */
export const roundOpened = z.object({
  ...head,
  asOf: z.int(),
  moves: count,
  plan: z.optional(plan),
  /** Marked schools: how many by factors, and how many that must be visited; each of them until the list is frozen. */
  markCounts: z.optional(z.object({ weighed: count, forced: count })),
  marks: z.optional(z.array(markLine)),
  /** The step that waits for another person to confirm it. */
  asked: z.optional(
    z.object({
      step: z.enum(roundSteps),
      byName: z.string(),
      isMine: z.boolean(),
      notice: z.optional(notice),
      why: z.optional(z.string()),
    }),
  ),
  frozenAsOf: z.optional(z.int()),
  frame: z.optional(z.object({ schools: count, children: count, kishPermille: z.optional(count) })),
  /** While it is frozen: how many counties are in, of how many, and the names of the first that are not. */
  parts: z.optional(z.object({ done: count, of: count, missing: z.array(z.string()) })),
  /** From when dice may be thrown. */
  diceFrom: z.optional(z.int()),
  secret: z.enum(['none', 'notShown', 'shownToMe', 'shown', 'lodged']),
  recorders: z.array(z.object({ byName: z.string(), isMine: z.boolean() })),
  /** True or false once two have read the dice. */
  diceAgree: z.optional(z.boolean()),
  drawn: z.optional(z.object({ schools: count, children: count })),
  files: z.array(z.string()),
  log: z.array(
    z.object({
      number: z.int(),
      at: z.int(),
      move: z.string(),
      step: z.optional(z.enum(roundSteps)),
      byName: z.string(),
      isServer: z.boolean(),
    }),
  ),
});
/** The round after a move; the secret with the one move that shows it. */
export const roundMoved = z.object({ round: roundOpened, secret: z.optional(hash) });

const exportLine = z.object({
  id: z.string(),
  file: z.string(),
  as: z.enum(['csv', 'xlsx']),
  why: z.string(),
  state: z.enum(['asked', 'ready', 'failed', 'expired']),
  byName: z.string(),
  isMine: z.boolean(),
  askedAt: z.int(),
  expiresAt: z.int(),
});
export const exportList = z.object({ exports: z.array(exportLine) });
/** A part of a file that is too long for one reply, in base64; of so many. */
export const exportTaken = z.object({ fileName: z.string(), content: z.string(), parts: count });
