import type { Handler } from '../asked.ts';
import { findImport } from '../deeds/find-import.ts';
import { importState } from '../deeds/import-state.ts';
import { isExpired, judgeLedger } from '../deeds/judge-ledger.ts';

/** Where an import stands: while it is written its progress alone, and of an old one what was done. */
export const readImport: Handler<'readImport'> = async (asked) => {
  const job = await findImport(asked.params, asked.store);
  const isPast = job.state === 'done' && isExpired(job, asked.now);
  if (job.state === 'confirmed' || isPast) return importState(job);
  return importState(job, await judgeLedger(job, asked));
};
