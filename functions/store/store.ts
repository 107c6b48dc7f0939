import type { AccessLog } from './access-log.ts';
import type { Accounts } from './accounts.ts';
import type { AsOf } from './as-of.ts';
import type { Children } from './children.ts';
import type { KeptFigures } from './day-figures.ts';
import type { Digests } from './digests.ts';
import type { JobMessage } from './entry.ts';
import type { Erasing } from './erase.ts';
import type { Findings } from './findings.ts';
import type { Headcounts } from './headcounts.ts';
import type { Hooks } from './hooks.ts';
import type { ImportJobs } from './import-jobs.ts';
import type { Invitations } from './invitations.ts';
import type { JobRuns } from './job-runs.ts';
import type { Leaves } from './leaves.ts';
import type { Orgs } from './orgs.ts';
import type { Photos } from './photos.ts';
import type { Questions } from './questions.ts';
import type { Reservations } from './reservations.ts';
import type { Restricted } from './restricted.ts';
import type { RoundExports } from './round-exports.ts';
import type { Rounds } from './rounds.ts';
import type { Settings } from './settings.ts';
import type { Sweeps } from './sweep.ts';

export type * from './access-log.ts';
export type * from './accounts.ts';
export type * from './as-of.ts';
export type * from './children.ts';
export type * from './day-figures.ts';
export type * from './digests.ts';
export type * from './entry.ts';
export type * from './erase.ts';
export type * from './findings.ts';
export type * from './headcounts.ts';
export type * from './hooks.ts';
export type * from './import-jobs.ts';
export type * from './invitations.ts';
export type * from './job-runs.ts';
export type * from './leaves.ts';
export type * from './orgs.ts';
export type * from './photos.ts';
export type * from './questions.ts';
export type * from './reservations.ts';
export type * from './restricted.ts';
export type * from './round-exports.ts';
export type * from './rounds.ts';
export type * from './settings.ts';
export type * from './sweep.ts';

/** What handlers and jobs may ask of the store. It decides nothing an education bureau could have an opinion on. */
export interface Store
  extends
    Orgs,
    Accounts,
    Invitations,
    Children,
    Findings,
    Sweeps,
    Headcounts,
    Leaves,
    Settings,
    Restricted,
    Reservations,
    Erasing,
    KeptFigures,
    AccessLog,
    ImportJobs,
    Questions,
    AsOf,
    Rounds,
    RoundExports,
    JobRuns,
    Photos,
    Digests,
    Hooks {
  /** Puts a message on the queue of jobs, to be handed out at once or some seconds later. */
  enqueue(message: JobMessage, afterSeconds?: number): Promise<void>;
}
