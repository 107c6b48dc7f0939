import { ulid } from 'ulid';
import { parameters } from '../domain/parameters.ts';
import { Problem } from '../domain/problem.ts';
import type { Handler } from '../asked.ts';
import { importState } from '../deeds/import-state.ts';
import { countsOf, judgeLedger } from '../deeds/judge-ledger.ts';
import type { ImportJob } from '../store/store.ts';

const HOUR = 3_600_000;

/** Keeps the workbook sealed for a day and answers a verdict per row. No file is touched. */
export const startImport: Handler<'startImport'> = async (asked) => {
  const { actor, params, body, store, now } = asked;
  const workbook = bytesOf(body.workbook);
  const job: ImportJob = {
    id: ulid(now),
    school: params.school,
    fileName: body.fileName,
    state: 'judged',
    by: actor.person,
    byName: actor.name,
    device: 'import',
    startedAt: now,
    expiresAt: now + parameters.importKept.value * HOUR,
    counts: countsOf([]),
    done: 0,
  };
  await store.keepWorkbook(job, workbook);
  const ledger = await judgeLedger(job, asked);
  const judged = { ...job, counts: countsOf(ledger.rows) };
  await store.putImportJob(judged);
  return importState(judged, ledger);
};

function bytesOf(base64: string): Uint8Array {
  if (base64.length > (parameters.workbookBytes.value * 4) / 3 + 4)
    throw new Problem('workbook-too-large');
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
