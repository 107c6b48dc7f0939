import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const LEDGERS = join(import.meta.dirname, '../fixtures/ledgers');

/** A ledger as a school sends it, in the body of an upload. */
export function aWorkbook(name = 'ledger-clean-7.xlsx') {
  return { fileName: name, workbook: readFileSync(join(LEDGERS, name)).toString('base64') };
}
