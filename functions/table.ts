/**
 * THE TABLE. Routes and jobs as data. The gateway and schedules in `cdk/`, the Lambda router, the local server, the
 * browser client, the OpenAPI page and the tests all read these rows; handlers are bound in `api/index.ts` and
 * `jobs/index.ts` with `satisfies`, so a missing one does not compile. The rows stand by matter in `table/`.
 */
import { ofChild } from './table/child.ts';
import { ofDigest } from './table/digest.ts';
import { ofFigures } from './table/figures.ts';
import { ofFinding } from './table/finding.ts';
import { ofHooks } from './table/hooks.ts';
import { ofJobs } from './table/jobs.ts';
import { ofLedger } from './table/ledger.ts';
import { ofPosts } from './table/posts.ts';
import { ofReadings } from './table/readings.ts';
import { ofRestricted } from './table/restricted.ts';
import { ofRounds } from './table/rounds.ts';
import { asks, type Route } from './table/route.ts';
import { ofSchool } from './table/school.ts';
import { ofSettings } from './table/settings.ts';
import * as wire from './wire.ts';

export { jobs, type Job, type JobName } from './table/job.ts';
export type { FunctionClass, Route, Throttle } from './table/route.ts';

export const routes = {
  me: {
    ...asks,
    path: '/api/me',
    verb: 'self.read',
    personal: false,
    params: wire.nothing,
    reply: wire.me,
    does: 'Who is signed in, with the memberships that hold today',
  },
  ...ofChild,
  ...ofRestricted,
  ...ofSchool,
  ...ofPosts,
  ...ofLedger,
  ...ofFigures,
  ...ofFinding,
  ...ofSettings,
  ...ofReadings,
  ...ofDigest,
  ...ofHooks,
  ...ofRounds,
  ...ofJobs,
} as const satisfies Record<string, Route>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
