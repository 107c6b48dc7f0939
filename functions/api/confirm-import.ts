import type { Handler } from '../asked.ts';
import { findImport } from '../deeds/find-import.ts';
import { importState } from '../deeds/import-state.ts';
import { countsOf, judgeLedger } from '../deeds/judge-ledger.ts';

/** Judges once more, then queues the writing: it may be left alone. Confirming twice has one effect. */
export const confirmImport: Handler<'confirmImport'> = async (asked) => {
  const { store, today } = asked;
  const job = await findImport(asked.params, store);
  if (job.state !== 'judged') return importState(job, []);
  const { rows } = await judgeLedger(job, asked);
  const confirmed = { ...job, state: 'confirmed', counts: countsOf(rows) } as const;
  await store.putImportJob(confirmed);
  await store.enqueue({ job: 'importRows', today, school: job.school, import: job.id });
  return importState(confirmed, rows);
};
