import type { Chances } from './chances.ts';

export class Fault extends Error {}

/** What can befall one call: it fails before or after it took effect, is raced, is taken up late, or its caller dies. */
export type Mishap =
  | 'throttled'
  | 'notApplied'
  | 'lostAcknowledgement'
  /** Applied, the answer was lost, and the client's own second try finds it there: a condition that "does not hold". */
  | 'blindRetry'
  /** Given up by the caller, and applied later all the same. */
  | 'appliedLate'
  /** Somebody else settles the same item first, to the same content. */
  | 'raced'
  /** A batch of which the second half was not written. */
  | 'partly'
  /** An eventually consistent query that misses the last writes. */
  | 'stale'
  | 'diesBefore'
  | 'diesAfter';

export interface Call {
  readonly what: string;
  readonly pk?: string;
  readonly sk?: string | undefined;
}
/** Decides about each call what befalls it, if anything. */
export type Mishaps = (call: Call) => Mishap | undefined;

/** How often what goes wrong, per call. */
export interface FaultRates {
  readonly notApplied: number;
  readonly lostAcknowledgement: number;
  readonly crash: number;
}

/** The mishaps that any call may meet, by their rates. */
export function byRates(rates: FaultRates, { chance }: Pick<Chances, 'chance'>): Mishaps {
  return () => {
    if (chance(rates.notApplied)) return 'notApplied';
    if (chance(rates.crash)) return chance(0.5) ? 'diesBefore' : 'diesAfter';
    return chance(rates.lostAcknowledgement) ? 'lostAcknowledgement' : undefined;
  };
}
