import type * as z from 'zod/mini';
import type { Actor, Place, Sight } from './domain/access.ts';
import type { CivilDate, Instant } from './domain/calendar.ts';
import type { Documents } from './documents/documents.ts';
import type { Outward } from './outward/index.ts';
import type { JobMessage, SeenCard, Store } from './store/store.ts';
import type { FunctionClass, Route, RouteName, Routes } from './table.ts';

/**
 * What a handler is given: who asks, how far they see, what they sent (already parsed), the clock and the store.
 * Access is decided before the handler runs; with a child in the path, `seen` is its card.
 */
export interface Asked<R extends Route = Route> {
  readonly actor: Actor;
  readonly sight: Sight;
  readonly place: Place;
  /** Where the asker held the child on the day of the record, who holds it no longer: they write and read nothing. */
  readonly heldThen?: Place | undefined;
  readonly params: z.infer<R['params']>;
  readonly query: z.infer<R['query']>;
  readonly body: z.infer<R['body']>;
  readonly now: Instant;
  readonly today: CivilDate;
  readonly store: Store;
}

/** A handler answers a plain value of the shape its row declares, or throws a Problem. */
export type Handler<Name extends RouteName> = (
  asked: Asked<Routes[Name]> &
    WithChild<Routes[Name]['path']> &
    WithDocuments<Routes[Name]['class']>,
) => Promise<z.infer<Routes[Name]['reply']>>;
/** A handler for anybody: it is not told who asks, for nobody was asked. */
export type OpenHandler<Name extends RouteName> = (
  asked: Omit<Asked<Routes[Name]>, 'actor' | 'sight' | 'place' | 'heldThen'>,
) => Promise<z.infer<Routes[Name]['reply']>>;
/** What a handler is given whom a stranger may ask: the account that signed in, whatever it is here. */
export interface AskedByStranger<R extends Route = Route> extends Omit<
  Asked<R>,
  'actor' | 'sight' | 'place' | 'heldThen'
> {
  readonly account: { readonly issuer: string; readonly subject: string };
}
export type StrangerHandler<Name extends RouteName> = (
  asked: AskedByStranger<Routes[Name]>,
) => Promise<z.infer<Routes[Name]['reply']>>;
type WithChild<Path extends string> = Path extends `${string}{child}${string}`
  ? { readonly seen: SeenCard }
  : unknown;
type WithDocuments<Class> = Class extends 'files' ? { readonly documents: Documents } : unknown;

/** The handlers of the routes of a class, or of several. */
export type HandlersOf<Class extends FunctionClass> = {
  [Name in RouteName as Routes[Name]['class'] extends Class ? Name : never]: Routes[Name] extends {
    readonly stranger: true;
  }
    ? StrangerHandler<Name>
    : Handler<Name>;
};

/** What a job is given. `today` is the day it runs for, which need not be the day on which it runs. */
export interface Due extends Omit<JobMessage, 'job'> {
  readonly now: Instant;
  /** For a job that goes on for minutes: what it enters last does not bear the instant at which it began. */
  readonly clock: () => Instant;
  readonly store: Store;
  readonly documents: Documents;
  readonly outward: Outward;
}
/** A job answers counts for its summary line. */
export type JobHandler = (due: Due) => Promise<Readonly<Record<string, number>>>;
