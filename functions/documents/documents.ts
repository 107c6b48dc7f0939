import type { ImportRow } from '../wire.ts';

/** One cell as the file holds it. A number keeps its raw text too, since digits may have been lost in it. */
export type Cell = string | number | boolean | null;

/** A sheet of a workbook as rows of cells; `number` is the row's number in the file itself. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly { readonly number: number; readonly cells: readonly Cell[] }[];
}

/** What the rest of the house may ask of the only room that reads and writes XLSX. */
export interface Documents {
  /**
   * The sheets of an XLSX file.
   * @throws Problem workbook-unreadable, workbook-too-large
   */
  readWorkbook(bytes: Uint8Array): Promise<Sheet[]>;
  /** The ledger's own rows that need a person, with a column of reasons, marked cells and drop-downs. */
  writeRefusedRows(sheet: Sheet, headings: readonly number[], rows: readonly ImportRow[]): Promise<Uint8Array>;
  /** An empty ledger with the form's headings and drop-downs. */
  writeTemplate(): Promise<Uint8Array>;
}
