import type { Handler } from '../asked.ts';
import { findImport } from '../deeds/find-import.ts';
import { needing } from '../deeds/import-state.ts';
import { judgeLedger } from '../deeds/judge-ledger.ts';

/** The rows that need a person, as they were sent, with the reasons: to be corrected and uploaded alone. */
export const refusedRows: Handler<'refusedRows'> = async (asked) => {
  const job = await findImport(asked.params, asked.store);
  const { ledger, rows } = await judgeLedger(job, asked);
  const refused = needing(rows);
  const workbook = await asked.documents.writeRefusedRows(ledger, refused);
  return {
    fileName: `要改的${refused.length}行.xlsx`,
    workbook: Buffer.from(workbook).toString('base64'),
  };
};
