import type { Handler } from '../asked.ts';
import { findImport } from '../deeds/find-import.ts';
import { importState } from '../deeds/import-state.ts';
import { countsOf, judgeLedger } from '../deeds/judge-ledger.ts';

/**
 * Judges once more, then queues the writing: it may be left alone. Confirming again queues it again, in case the
 * first message was lost on the way; the rows are written once.
 */
export const confirmImport: Handler<'confirmImport'> = async (asked) => {
  const { store, today } = asked;
  const job = await findImport(asked.params, store);
  if (job.state === 'done') return importState(job);
  const ledger = await judgeLedger(job, asked);
  const counts = job.state === 'judged' ? countsOf(ledger.rows) : job.counts;
  const confirmed = { ...job, state: 'confirmed', counts } as const;
  await store.putImportJob(confirmed);
  await store.enqueue({ job: 'importRows', today, school: job.school, import: job.id });
  return importState(confirmed, ledger);
};
