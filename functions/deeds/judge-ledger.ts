import type { Instant } from '../domain/calendar.ts';
import {
  judge,
  readLedger,
  type Judgement,
  type LedgerRow,
  type ReadLedger,
} from '../domain/ledger/index.ts';
import { Problem } from '../domain/problem.ts';
import type { Data } from '../domain/record.ts';
import { inParallel } from '../in-parallel.ts';
import type { Due } from '../asked.ts';
import type { ImportJob, SeenCard } from '../store/store.ts';
import type { ImportCounts } from '../wire.ts';
import { fileOfRow } from './file-of-row.ts';

/** A row of a ledger with its verdict and, where the child has a file here, its content and the card to save it under. */
export interface JudgedRow {
  readonly row: LedgerRow;
  readonly verdict: Judgement;
  readonly seen?: SeenCard;
  readonly onFile?: Data;
}
export interface JudgedLedger {
  readonly ledger: ReadLedger;
  readonly rows: readonly JudgedRow[];
}

/**
 * Reads an import's workbook again and judges every row against what is on file now. Nothing is written.
 * @throws Problem import-expired when the workbook is gone, and what reading a workbook throws
 */
export async function judgeLedger(
  job: ImportJob,
  { store, documents, today, now }: Pick<Due, 'store' | 'documents' | 'today' | 'now'>,
): Promise<JudgedLedger> {
  const workbook = isExpired(job, now) ? undefined : await store.workbook(job);
  if (!workbook) throw new Problem('import-expired');
  const ledger = readLedger(await documents.readWorkbook(workbook), today);
  const cards = await store.childCards(job.school);
  const rows = await inParallel(ledger.rows, async (row): Promise<JudgedRow> => {
    const found = await fileOfRow(row, job.school, store);
    const known = { school: job.school, cards, onFile: found?.known };
    const verdict = judge(row, ledger.columns, known);
    const here = found?.seen && { seen: found.seen, onFile: found.known.file };
    return { row, verdict, ...here };
  });
  return { ledger, rows };
}

/** An uploaded workbook is kept for a day, whatever the bucket has not yet forgotten. */
export function isExpired({ expiresAt }: ImportJob, now: Instant): boolean {
  return now >= expiresAt;
}

/** The counts of the verdicts, as the page and the command line show them. */
export function countsOf(rows: readonly JudgedRow[]): ImportCounts {
  const count = (verdict: Judgement['verdict']) =>
    rows.filter((row) => row.verdict.verdict === verdict).length;
  return {
    rows: rows.length,
    new: count('new'),
    update: count('update'),
    unchanged: count('unchanged'),
    duplicate: count('duplicate'),
    refused: count('refused'),
    warnings: rows.filter((row) => row.verdict.warnings.length > 0).length,
  };
}
