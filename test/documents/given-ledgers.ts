import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { documents } from '../../functions/documents/index.ts';
import {
  identityOf,
  judge,
  readLedger,
  type Judgement,
  type ReadLedger,
} from '../../functions/domain/ledger/index.ts';
import type { Data } from '../../functions/domain/record.ts';

export const TODAY = '2026-11-23';
export const SCHOOL = 'sd-370302-014';

export function ledgerBytes(name: 'clean-7' | 'messy-11'): Uint8Array {
  const path = join(import.meta.dirname, `../fixtures/ledgers/ledger-${name}.xlsx`);
  return new Uint8Array(readFileSync(path));
}

export async function readBytes(bytes: Uint8Array): Promise<ReadLedger> {
  return readLedger(await documents.readWorkbook(bytes), TODAY);
}

/** Judges every row against the files of a school, kept here by identity. */
export function judgeAgainst(ledger: ReadLedger, files: ReadonlyMap<string, Data>): Judgement[] {
  const cards = [...files.values()].map(({ name, birthDate }) => ({
    name: name as string,
    birthDate: birthDate as string,
  }));
  return ledger.rows.map((row) => {
    const child = identityOf(row.data, SCHOOL);
    const file = files.get(child);
    const onFile = file && { child, school: SCHOOL, file };
    return judge(row, ledger.columns, { school: SCHOOL, cards, onFile });
  });
}

/** What the school has on file once the accepted rows are written. */
export function written(
  judged: readonly Judgement[],
  files: ReadonlyMap<string, Data> = new Map(),
) {
  const accepted = judged.filter(({ verdict }) => verdict === 'new' || verdict === 'update');
  return new Map([
    ...files,
    ...accepted.map(({ data }) => [identityOf(data, SCHOOL), data] as const),
  ]);
}

export function counted(judged: readonly Judgement[]) {
  const count = (verdict: Judgement['verdict']) =>
    judged.filter((row) => row.verdict === verdict).length;
  return {
    rows: judged.length,
    new: count('new'),
    update: count('update'),
    unchanged: count('unchanged'),
    duplicate: count('duplicate'),
    refused: count('refused'),
    warnings: judged.filter(({ warnings }) => warnings.length > 0).length,
  };
}

/** Another program opens what we wrote. */
export async function opened(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('The workbook has no sheet.');
  return sheet;
}
