import type * as z from 'zod/mini';
import type { Verb } from '../domain/access.ts';
import * as wire from '../wire.ts';

/**
 * One function each: `open` needs no login and is throttled, `files` is what reads or writes workbooks and pictures (which
 * weigh half of what it weighs), `restricted` is harm, psychology and bullying.
 */
export type FunctionClass = 'open' | 'api' | 'files' | 'restricted' | 'job';

/** So many requests a second in the long run, and so many at once. */
export interface Throttle {
  readonly perSecond: number;
  readonly atOnce: number;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: `/api/${string}`;
  readonly class: Exclude<FunctionClass, 'job'>;
  /** The deed as `access.ts` names it; there is none where nobody is asked who they are, or a stranger may ask. */
  readonly verb?: Verb;
  /** Of class open: how often it may be asked, by all who ask together. Whoever comes after that is told to wait. */
  readonly throttle?: Throttle;
  /** For whoever the issuer knows, with a post here or without: the handler is told the account, and sees no file. */
  readonly stranger?: true;
  /** Lets in whoever held the child on the day of the record, to leave it for the school to confirm. */
  readonly late?: Verb;
  /**
   * The reply shows personal data: an access-log item is written before it leaves. `whenAny` is for a list that most
   * people find empty: then it has shown nothing.
   */
  readonly personal: boolean | 'whenAny';
  readonly params: z.ZodMiniType;
  readonly query: z.ZodMiniType;
  readonly body: z.ZodMiniType;
  readonly reply: z.ZodMiniType;
  readonly does: string;
}

/** What most rows have in common: a question sends no body, and few requests have a query. */
export const asks = {
  method: 'GET',
  class: 'api',
  query: wire.nothing,
  body: wire.nothing,
} as const;
export const tells = { ...asks, method: 'POST' } as const;
export const apart = { class: 'restricted' } as const;
export const ofFiles = { class: 'files' } as const;
/**
 * For anybody: nobody signs in, and nothing of a child is in reach. What is published is kept before the gateway for a
 * while: these come through when it is asked for anew.
 */
export const toAll = {
  ...asks,
  class: 'open',
  personal: false,
  throttle: { perSecond: 50, atOnce: 100 },
} as const;
