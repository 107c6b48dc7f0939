import type { JobName } from '../table.ts';
import type { JobRun, JobsSent, Org, Store } from '../store/store.ts';

/** More items than a province's counties make in two nights. */
const NEWEST = 300;

/** A run with its day and the organisation it was about. */
interface RunAt extends JobRun {
  readonly day: string;
  readonly org: Org;
}

/** The newest runs of a job that concern a province, and what was sent out. */
export async function runsOfProvince(
  job: JobName,
  province: string,
  store: Store,
): Promise<{ readonly runs: RunAt[]; readonly sent: readonly JobsSent[] }> {
  const { runs, sent } = await store.newestRuns(job, NEWEST);
  const known = await Promise.all(runs.map((run) => runAt(run, store)));
  return { runs: known.flatMap((run) => (run && isIn(run.org, province) ? [run] : [])), sent };
}

/** True for an organisation of a province, or the province itself. */
export function isIn(org: Org, province: string): boolean {
  return org.province === province || org.id === province;
}

/** The organisation that a run was about, if the register has it. */
export function orgOf({ message }: JobRun, store: Store): Promise<Org | undefined> {
  const { county, school, province } = message;
  return store.org(county ?? school ?? province ?? '');
}

async function runAt(run: JobRun, store: Store): Promise<RunAt | undefined> {
  const org = await orgOf(run, store);
  return org && { ...run, day: run.message.today, org };
}
