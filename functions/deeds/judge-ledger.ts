import { file } from '../domain/forms/index.ts';
import {
  identityOf,
  judge,
  readLedger,
  type Known,
  type LedgerRow,
  type ReadLedger,
} from '../domain/ledger/index.ts';
import { Problem } from '../domain/problem.ts';
import { sectionId } from '../domain/record.ts';
import { inParallel } from '../in-parallel.ts';
import type { Due } from '../asked.ts';
import type { ImportJob, SeenCard, Store } from '../store/store.ts';
import type { ImportCounts, ImportRow } from '../wire.ts';

/** A row of a ledger with its verdict and, where the child has a file here, the card to save it under. */
export interface JudgedRow {
  readonly row: LedgerRow;
  readonly verdict: ImportRow;
  readonly seen?: SeenCard;
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
  { store, documents, today }: Pick<Due, 'store' | 'documents' | 'today'>,
): Promise<JudgedLedger> {
  const workbook = await store.workbook(job);
  if (!workbook) throw new Problem('import-expired');
  const ledger = readLedger(await documents.readWorkbook(workbook), today);
  const cards = await store.childCards(job.school);
  const found = await inParallel(ledger.rows, (row) => onFile(row, job.school, store));
  const known: Known = {
    school: job.school,
    cards,
    rows: ledger.rows,
    onFile: found.map((each) => each?.known),
  };
  const rows = ledger.rows.map((row, index): JudgedRow => {
    const seen = found[index]?.seen;
    return { row, verdict: judge(row, index, known), ...(seen && { seen }) };
  });
  return { ledger, rows };
}

/** The file that a row's identity already has, wherever it lies. */
async function onFile({ data, problems }: LedgerRow, school: string, store: Store) {
  if (problems.length > 0) return undefined;
  const child = await store.reserved(identityOf(data, school));
  if (child === undefined) return undefined;
  const seen = await store.seenCard(school, child);
  if (!seen) return undefined;
  const { card, records } = await store.openChild(seen);
  const newest = records.find(({ id }) => id === sectionId(file.id, card.file?.number ?? 0));
  return { seen, known: { child, school: seen.school, file: newest?.data ?? {} } };
}

/** The counts of the verdicts, as the page and the command line show them. */
export function countsOf(rows: readonly JudgedRow[]): ImportCounts {
  const count = (verdict: ImportRow['verdict']) =>
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
