/** The sampling engine (LBC-SAMPLE-1): frame, design, seed, draw, and the proof of a draw. */
export { allocate, Infeasible, type Share } from './allocate.ts';
export { assignRound, type AssignedRound } from './assign/assign-round.ts';
export type { Bulletin } from './bulletin/bulletin.ts';
export { bulletinPaper } from './bulletin/bulletin-paper.ts';
export { bulletinRound, type BulletinRound, type Correction } from './bulletin/bulletin-round.ts';
export type { Block, Paper } from './bulletin/paper.ts';
export { percentOf, shownRate } from './bulletin/shown.ts';
export { faultsOfFrame } from './check-frame.ts';
export { checkIds, type Check, type CheckId } from './check.ts';
export { readRows, type Column, type Row } from './csv.ts';
export { tooSmallForTake } from './composite.ts';
export { readDesign, designText, type Design } from './design.ts';
export { differenceCodes, type Difference, type DifferenceCode, type Note } from './difference.ts';
export { differenceWords, spoken } from './difference-words.ts';
export type { ChildCounts, Domain, Domains } from './domain.ts';
export { drawChildren, type DrawnChild } from './draw-children.ts';
export { drawLines, sampleLines } from './draw-file.ts';
export { drawRound, type DrawnRound } from './draw-round.ts';
export { drawSchools, type DrawnSchool, type SchoolRole } from './draw-schools.ts';
export { estimateRound, type EstimatedRound } from './estimate/estimate-round.ts';
export type { Estimate } from './estimate/estimate.ts';
export { publishedInterval } from './estimate/published-interval.ts';
export type { Outcome } from './estimate/result-files.ts';
export type { ExcludedSchool } from './excluded.ts';
export { frameColumns, schoolIn, type FrameSchool } from './frame-school.ts';
export { kishFactor } from './kish.ts';
export { BEGINNING, hashOfLine, LOG, logLine, readLog, type LogEntry } from './log.ts';
export {
  canBeFramed,
  isUnit,
  listedAt,
  frameFiles,
  frameOf,
  type Piece,
  type RegisteredSchool,
} from './make-frame.ts';
export {
  MANIFEST,
  manifestText,
  readManifest,
  restrictedFiles,
  type Manifest,
} from './manifest.ts';
export { NOTICE, noticeText, type Notice } from './notice.ts';
export { readFrame } from './read-frame.ts';
export { lqasOf, type Lqas } from './lqas.ts';
export { bestTake, costOf, sizeFor, sizeWithin, type Spending } from './planning/affordable.ts';
export { failures, type Cluster } from './planning/clustered.ts';
export {
  promiseOf,
  type Assumed,
  type CountyRule,
  type Promised,
  type Size,
} from './planning/promise.ts';
export type { Source, Sources, Tell } from './reading.ts';
export { schoolTypes, usualTypes, type SchoolType, type TypeOfKind } from './school-types.ts';
export { commitmentOf, readSeed, seedString, seedText, sownSeed, type Seed } from './seed.ts';
export { sha256Of, ticketsOf, type Tickets } from './ticket.ts';
export { markedAs, mustReasons, riskFactors, riskOf, USUAL_RISK, type Mark } from './risk.ts';
export { sizesOf, usualSizes } from './sizes.ts';
export { allocations, UNKNOWN, type Allocation, type ExpectedOf } from './weights.ts';
export { verifyRound, type VerifiedRound } from './verify-round.ts';
export { decimal } from '../statistics/decimal.ts';
