import type { ReadLedger, Sheet } from '../domain/ledger/index.ts';
import type { ImportRow } from '../wire.ts';
import type { ChildList } from './child-list.ts';
import type { FigureSheet } from './figure-sheet.ts';
import type { RoundFile } from './round-file.ts';

/** What the rest of the house may ask of the only room that reads and writes XLSX. */
export interface Documents {
  /**
   * The sheets of an XLSX file.
   * @throws Problem workbook-unreadable, workbook-too-large
   */
  readWorkbook(bytes: Uint8Array): Promise<Sheet[]>;
  /**
   * The ledger's rows of these numbers as they were sent, under their own headings, with a first column of reasons,
   * marked cells and drop-downs: to be corrected and uploaded alone.
   */
  writeRefusedRows(ledger: ReadLedger, rows: readonly ImportRow[]): Promise<Uint8Array>;
  /** A list of children as a workbook to take along: every cell text, identity numbers masked. */
  writeChildList(list: ChildList): Promise<Uint8Array>;
  /** Figures of an area as a workbook: numbers as numbers, rates as rates. */
  writeFigures(sheet: FigureSheet): Promise<Uint8Array>;
  /** A file of an inspection round for people, with who took it along on every page. */
  writeRoundFile(file: RoundFile): Promise<Uint8Array>;
  /** An empty ledger with the form's headings and drop-downs. */
  writeTemplate(): Promise<Uint8Array>;
  /** An empty workbook of organisations and people, with drop-downs, how to fill it in, and the divisions of Shandong. */
  writeRegisterTemplate(): Promise<Uint8Array>;
}
