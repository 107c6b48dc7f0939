import { Problem } from '../domain/problem.ts';
import type { CivilDate } from '../domain/calendar.ts';
import { civilDate } from '../domain/calendar.ts';
import { confirmImport } from '../api/confirm-import.ts';
import { startImport } from '../api/start-import.ts';
import { messagesOf, runJob, type Counts } from '../job.ts';
import { jobs, type JobName } from '../table.ts';
import type { ImportCounts } from '../wire.ts';
import type { LocalHouse } from './house.ts';

/** Names of the jobs that run by themselves at an hour of the day. */
export const scheduledJobs = Object.entries(jobs)
  .filter(([, { runs }]) => runs !== 'queued')
  .map(([job]) => job);

/**
 * Runs a scheduled job over all counties for a day and answers its summary. A day ahead moves the demo clock there
 * first; a day that has passed is judged as it is, without moving it.
 * @throws Error with one plain sentence for a job that is none
 */
export async function runJobNow(
  house: LocalHouse,
  name: string,
  day?: CivilDate,
): Promise<{ job: string; today: CivilDate } & Counts> {
  if (!scheduledJobs.includes(name))
    throw new Error(`There is no job ${name}. Jobs: ${scheduledJobs.join(', ')}`);
  if (day !== undefined && day > house.clock.today()) house.clock.advanceTo(day);
  const today = day ?? house.clock.today();
  const total: Record<string, number> = {};
  const faults: unknown[] = [];
  for (const message of await messagesOf(name as JobName, today, house)) {
    const counts = await runJob(message, house).catch((fault: unknown) => void faults.push(fault));
    for (const [what, count] of Object.entries(counts ?? {}))
      total[what] = (total[what] ?? 0) + count;
  }
  if (faults.length > 0) throw faults[0]; // after all counties: one that fails delays no other
  return { job: name, today, ...total } as { job: string; today: CivilDate } & Counts;
}

export interface LedgerOrder {
  readonly school: string;
  readonly fileName: string;
  /** The XLSX file in base64. */
  readonly workbook: string;
  readonly dryRun: boolean;
}

/** Imports a ledger as the operator of this machine, through the same handlers as the page. */
export async function importLedger(house: LocalHouse, order: LedgerOrder): Promise<ImportCounts> {
  const { store, documents } = house;
  const now = house.now();
  const org = await store.org(order.school);
  if (org?.kind !== 'school') throw new Error(`There is no school ${order.school}.`);
  const actor = { person: 'operator', name: '命令行', memberships: [] };
  const common = {
    actor,
    sight: 'whole',
    place: {},
    query: {},
    now,
    today: civilDate(now),
    store,
    documents,
  } as const;
  try {
    const judged = await startImport({ ...common, params: { school: order.school }, body: order });
    if (order.dryRun) return judged.counts;
    const { counts } = await confirmImport({
      ...common,
      params: { school: order.school, import: judged.import },
      body: {},
    });
    await house.queue.idle();
    return counts;
  } catch (thrown) {
    if (thrown instanceof Problem)
      throw new Error(`The workbook was not imported: ${thrown.code}`, { cause: thrown });
    throw thrown;
  }
}
