import type { Instant } from '../domain/calendar.ts';
import { file } from '../domain/forms/index.ts';
import {
  identityOf,
  judge,
  readLedger,
  type Judgement,
  type LedgerRow,
  type ReadLedger,
} from '../domain/ledger/index.ts';
import { Problem } from '../domain/problem.ts';
import { sectionId, type Data } from '../domain/record.ts';
import { inParallel } from '../in-parallel.ts';
import type { Due } from '../asked.ts';
import type { ImportJob, SeenCard, Store } from '../store/store.ts';
import type { ImportCounts } from '../wire.ts';

/** A row of a ledger with its verdict and, where the child has a file here, the card to save it under. */
export interface JudgedRow {
  readonly row: LedgerRow;
  readonly verdict: Judgement;
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
  { store, documents, today, now }: Pick<Due, 'store' | 'documents' | 'today' | 'now'>,
): Promise<JudgedLedger> {
  const workbook = isExpired(job, now) ? undefined : await store.workbook(job);
  if (!workbook) throw new Problem('import-expired');
  const ledger = readLedger(await documents.readWorkbook(workbook), today);
  const cards = await store.childCards(job.school);
  const rows = await inParallel(ledger.rows, async (row): Promise<JudgedRow> => {
    const found = await onFile(row, job.school, store);
    const known = { school: job.school, cards, onFile: found?.known };
    const verdict = judge(row, ledger.columns, known);
    return { row, verdict, ...(found?.seen && { seen: found.seen }) };
  });
  return { ledger, rows };
}

/** An uploaded workbook is kept for a day, whatever the bucket has not yet forgotten. */
export function isExpired({ expiresAt }: ImportJob, now: Instant): boolean {
  return now >= expiresAt;
}

/** The file that a row's identity already has. One that another school keeps is named, never opened. */
async function onFile({ data, problems }: LedgerRow, school: string, store: Store) {
  if (problems.length > 0) return undefined;
  const child = await store.reserved(identityOf(data, school));
  const home = child === undefined ? undefined : await store.homeOf(child);
  if (child === undefined || home === undefined) return undefined;
  if (home !== school) return { known: { child, school: home, file: {} } };
  const seen = await store.seenCard(school, child);
  if (!seen) return undefined;
  const { card, records } = await store.openChild(seen);
  const newest = records.find(({ id }) => id === sectionId(file.id, card.file?.number ?? 0));
  const onFile = newest?.data ?? {};
  if (isFormerNumber(data, onFile)) return { known: { child, school: '', file: {} } };
  return { seen, known: { child, school: home, file: onFile } };
}

/**
 * The number stood on this file once and was corrected since, and the row is about somebody else: two children are
 * never made one, so the row waits for a person as if the file were elsewhere.
 */
function isFormerNumber(row: Data, onFile: Data): boolean {
  const isOther = (name: string) =>
    row[name] !== undefined && onFile[name] !== undefined && row[name] !== onFile[name];
  return isOther('idNo') && isOther('name');
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
