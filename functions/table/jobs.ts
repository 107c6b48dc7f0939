import * as wire from '../wire.ts';
import { asks, tells, type Route } from './route.ts';

/** How the jobs went, for who keeps the house running. */
export const ofJobs = {
  listJobs: {
    ...asks,
    path: '/api/provinces/{province}/jobs',
    verb: 'jobs.read',
    personal: false,
    params: wire.provincePath,
    reply: wire.jobList,
    does: 'Every job: its last run, what failed, what waits, when it runs next',
  },
  rerunJob: {
    ...tells,
    path: '/api/provinces/{province}/jobs/{job}/rerun',
    verb: 'jobs.rerun',
    personal: false,
    params: wire.jobPath,
    body: wire.runAgain,
    reply: wire.queuedAgain,
    does: 'Puts a failed or missed run on the queue again; it has one effect however often it runs',
  },
} as const satisfies Record<string, Route>;
