/** One cell as the file holds it. A date cell comes as `YYYY-MM-DD`, a formula as the value it last had. */
export type Cell = string | number | boolean | null;

export interface SheetRow {
  /** The row's number in the file itself. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** A sheet of a workbook: its rows that hold anything. A hidden sheet is listed and not read. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
}
