import { jobState } from '../domain/reports/job-state.ts';
import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { runsOfProvince } from '../deeds/runs-of-province.ts';
import { jobs, type Job, type JobName } from '../table.ts';

/** Every job of the table: when it ran, for how many, what failed, when it runs next. */
export const listJobs: Handler<'listJobs'> = async ({ params, store, now, today }) => {
  const province = await store.org(params.province);
  if (province?.kind !== 'province') throw new Problem('not-found');
  const named = Object.entries(jobs) as [JobName, Job][];
  const list = await Promise.all(
    named.map(async ([job, { runs: when, each }]) => {
      const { runs, sent } = await runsOfProvince(job, province.id, store);
      const { failed, ...state } = jobState(
        when === 'queued' ? undefined : when.daily,
        runs,
        sent,
        now,
      );
      return {
        job,
        each,
        ...state,
        failed: failed.map(({ org, left, message: _message, counts, ...run }) => ({
          ...run,
          orgName: org.name,
          ...(left && { left: counts?.['unread'] ?? left.length }),
        })),
      };
    }),
  );
  return { province: province.id, asOf: now, today, jobs: list };
};
