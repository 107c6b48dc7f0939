import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { isIn, orgOf } from '../deeds/runs-of-province.ts';

/** Puts one run on the queue again, as it was. However often that is asked for, it has one effect. */
export const rerunJob: Handler<'rerunJob'> = async ({ params, body, store }) => {
  const { job, province } = params;
  const { day, of } = body;
  const run = await store.jobRun(job, day, of);
  const org = run && (await orgOf(run, store));
  if (!run || !org || !isIn(org, province)) throw new Problem('not-found');
  await store.enqueue(run.message);
  return { job, of, day };
};
