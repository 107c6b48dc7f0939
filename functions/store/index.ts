import { accessLog } from './access-log.ts';
import { accounts } from './accounts.ts';
import { asOf } from './as-of.ts';
import { children } from './children.ts';
import { dayFigures } from './day-figures.ts';
import { digests } from './digests.ts';
import { erasing } from './erase.ts';
import { findings } from './findings.ts';
import { hooks } from './hooks.ts';
import { headcounts } from './headcounts.ts';
import { importJobs } from './import-jobs.ts';
import { invitations } from './invitations.ts';
import { jobRuns } from './job-runs.ts';
import { leaves } from './leaves.ts';
import type { Objects } from './objects.ts';
import { orgs } from './orgs.ts';
import { photos } from './photos.ts';
import { questions } from './questions.ts';
import { reservations } from './reservations.ts';
import { restricted } from './restricted.ts';
import { roundExports } from './round-exports.ts';
import { rounds } from './rounds.ts';
import type { Rows } from './rows.ts';
import { settings } from './settings.ts';
import type { Store } from './store.ts';
import { sweep } from './sweep.ts';
import { openVault, type Master } from './vault.ts';

/** What a store stands on: a table, a master key, files, a queue. Each has a cloud and a local kind. */
export interface Ground {
  readonly rows: Rows;
  readonly master: Master;
  readonly objects: Objects;
  readonly enqueue: Store['enqueue'];
  /** Real time in milliseconds, for caches only. */
  readonly clock: () => number;
}

/** Opens the store on its ground. */
export function openStore({ rows, master, objects, enqueue, clock }: Ground): Store {
  const vault = openVault(rows, master);
  const register = orgs(rows, clock);
  const reserving = reservations(rows, vault);
  return {
    ...register,
    ...accounts(rows, vault, register),
    ...invitations(rows, vault, register),
    ...children(rows, vault, { ...register, enqueue }),
    ...findings(rows),
    ...sweep(rows, vault, register),
    ...headcounts(rows),
    ...leaves(rows),
    ...settings(rows, clock),
    ...restricted(rows, vault, register),
    ...reserving,
    ...erasing(rows, reserving),
    ...dayFigures(rows),
    ...accessLog(rows, vault),
    ...importJobs(rows, vault, objects, register),
    ...questions(rows),
    ...asOf(rows, vault, register),
    ...rounds(rows, vault, objects),
    ...roundExports(rows, vault, objects),
    ...jobRuns(rows),
    ...photos(objects),
    ...digests(rows),
    ...hooks(rows, vault, register),
    enqueue,
  };
}
