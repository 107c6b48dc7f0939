import type { FieldProblem } from '../problem.ts';
import type { Data } from '../record.ts';
import type { Cell, SheetRow } from './sheet.ts';

/** What is wrong with a row, or deserves a look, under the heading where the value stands. */
export interface RowTrouble extends FieldProblem {
  readonly column?: string;
}

/** A column of the sheet and the field of the file it carries. */
export interface Column {
  readonly at: number;
  readonly field: string;
  /** As in the file, without line breaks; `group/heading` under the headings of parents and guardian. */
  readonly heading: string;
}

/** One child's row, read. */
export interface LedgerRow {
  /** The row's number in the file itself. */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** What the cells say, as fields of the file; blank and unreadable cells are absent. */
  readonly given: Data;
  /** Texts that could not be read, to stand in the file's note so that nothing is lost. */
  readonly kept: readonly string[];
  /** The whole content of a new child's file: what is given, what follows from it, and the kept texts. */
  readonly data: Data;
  readonly problems: readonly RowTrouble[];
  readonly warnings: readonly RowTrouble[];
  /** An earlier row of the sheet with the same identity, or only the same name and birth date. */
  readonly like?: { readonly row: number; readonly identity: boolean };
  /** A person has said that namesakes born on one day are two children. */
  readonly twoPeople: boolean;
}

/** The ledger in a workbook: its sheet, headings and rows. */
export interface ReadLedger {
  readonly sheet: string;
  readonly headings: readonly SheetRow[];
  readonly columns: readonly Column[];
  /** Headings that no field answers to: their columns were not read. */
  readonly unread: readonly string[];
  readonly rows: readonly LedgerRow[];
}
