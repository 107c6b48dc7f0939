import type { Handler } from '../asked.ts';
import { findImport } from '../deeds/find-import.ts';
import { importState } from '../deeds/import-state.ts';
import { judgeLedger } from '../deeds/judge-ledger.ts';

/** Where an import stands; while it is being written only its progress, so that asking often costs little. */
export const readImport: Handler<'readImport'> = async (asked) => {
  const job = await findImport(asked.params, asked.store);
  const rows = job.state === 'confirmed' ? [] : (await judgeLedger(job, asked)).rows;
  return importState(job, rows);
};
